using System.Security.Cryptography;

namespace Antimony.Survey.Model;

/// <summary>The SHA-256 of a file's bytes, as 64 lower-case hexadecimal digits.</summary>
public readonly record struct ContentHash
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
    public static ContentHash Parse(string hex) => hex is { Length: 64 } && hex.All(char.IsAsciiHexDigitLower)
        ? new(hex)
        : throw new FormatException($"'{hex}' is not a content hash.");

    /// <summary>The digits.</summary>
    public override string ToString() => _hex ?? "";
}
