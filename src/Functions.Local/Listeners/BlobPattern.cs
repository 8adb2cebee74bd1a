using System.Text;
using System.Text.RegularExpressions;

namespace Functions.Local.Listeners;

/// <summary>A blob trigger's path: a container, and a pattern of blob names with <c>{name}</c> parts.</summary>
/// <remarks>As in the real host each part takes as much as it can, slashes included: in <c>c/{a}/{b}</c> the blob <c>c/x/y/z</c>
/// has <c>a = x/y</c> and <c>b = z</c>. Case counts.</remarks>
internal sealed partial class BlobPattern
{
    private readonly Regex _pattern;

    /// <exception cref="ArgumentException">There is no blob name, or a part in the container's name.</exception>
    public BlobPattern(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var brace = path.IndexOf('{', StringComparison.Ordinal);
        if (slash <= 0 || slash == path.Length - 1 || (brace >= 0 && brace < slash))
            throw new ArgumentException($"'{path}' is not a container's name and a blob's.", nameof(path));

        Container = path[..slash];
        var name = path[(slash + 1)..];
        Prefix = name.Split('{')[0];

        var pattern = new StringBuilder("^");
        var end = 0;
        foreach (Match part in Part().Matches(name))
        {
            pattern.Append(Regex.Escape(name[end..part.Index])).Append("(?<").Append(part.Groups["name"].Value).Append(">.*)");
            end = part.Index + part.Length;
        }

        pattern.Append(Regex.Escape(name[end..])).Append("\\z");
        _pattern = new Regex(pattern.ToString(), RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    public string Container { get; }

    /// <summary>What every matching blob's name begins with; may be empty.</summary>
    public string Prefix { get; }

    /// <summary>The parts of a blob's name, or null where it does not match.</summary>
    public IReadOnlyDictionary<string, object?>? Match(string blobName) =>
        _pattern.Match(blobName) is { Success: true } match
            ? match.Groups.Values.Skip(1)
                .ToDictionary(group => group.Name, object? (group) => group.Value, StringComparer.OrdinalIgnoreCase)
            : null;

    [GeneratedRegex(@"\{(?<name>\w+)\}")]
    private static partial Regex Part();
}
