using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace Antimony.Survey.Model;

/// <summary>The SHA-256 of a file's bytes, as 64 lower-case hexadecimal digits.</summary>
[JsonConverter(typeof(ParsableJsonConverter<ContentHash>))]
public readonly record struct ContentHash : IParsable<ContentHash>
{
    private readonly string? _hex;

    private ContentHash(string hex) => _hex = hex;

    /// <summary>Hashes the stream from its start and leaves it there.</summary>
    public static async Task<ContentHash> OfAsync(Stream content, CancellationToken cancellationToken)
    {
        content.Position = 0;
        var hash = await SHA256.HashDataAsync(content, cancellationToken);
        content.Position = 0;
        return new(Convert.ToHexStringLower(hash));
    }

    /// <summary>Takes the digits of a hash that was written before.</summary>
    /// <exception cref="FormatException">They are not 64 lower-case hexadecimal digits.</exception>
    public static ContentHash Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var hash)
        ? hash
        : throw new FormatException($"'{s}' is not a content hash.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ContentHash result)
    {
        var isHash = s is { Length: 64 } && s.All(char.IsAsciiHexDigitLower);
        result = isHash ? new(s!) : default;
        return isHash;
    }

    /// <summary>The digits.</summary>
    public override string ToString() => _hex ?? "";
}
