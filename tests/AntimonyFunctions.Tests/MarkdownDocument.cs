using System.Text.RegularExpressions;
using Tests.Shared;

namespace AntimonyFunctions.Tests;

/// <summary>One of the repository's documents, taken apart as far as the tests look at it.</summary>
internal sealed partial class MarkdownDocument
{
    private MarkdownDocument(string path)
    {
        Path = path;
        Text = Repository.Read(path).ReplaceLineEndings("\n");
        Prose = Fenced().Replace(Text, "");
        Headings = [.. Heading().Matches(Prose).Select(match => match.Groups["text"].Value)];
    }

    public static MarkdownDocument Method { get; } = new("src/Antimony.Survey/README.md");

    public static MarkdownDocument Contract { get; } = new("src/AntimonyFunctions/README.md");

    public static MarkdownDocument Rules { get; } = new("src/Antimony.Survey/Rules/README.md");

    public static MarkdownDocument Readme { get; } = new("README.md");

    public static IEnumerable<MarkdownDocument> All => Repository.Files("", ".md").Select(path => new MarkdownDocument(path));

    public string Path { get; }

    public string Text { get; }

    /// <summary>The text without its blocks of code.</summary>
    public string Prose { get; }

    public IReadOnlyList<string> Headings { get; }

    /// <summary>What relative links lead to, as written.</summary>
    public IEnumerable<string> Links => Link().Matches(Prose).Select(match => match.Groups["target"].Value)
        .Where(target => !target.Contains("://", StringComparison.Ordinal));

    /// <summary>The numbers of the headings that have one, such as 1.3.</summary>
    public IReadOnlySet<string> Numbers => Headings.Select(heading => Number().Match(heading)).Where(match => match.Success)
        .Select(match => match.Groups["number"].Value).ToHashSet();

    /// <summary>The names that GitHub gives to the headings in links.</summary>
    public IReadOnlySet<string> Anchors =>
        Headings.Select(heading => NotInAnchor().Replace(heading, "").ToLowerInvariant().Replace(' ', '-')).ToHashSet();

    /// <summary>The rows of the first table after that text, each a list of cells; code is taken out of its backticks.</summary>
    public IReadOnlyList<string[]> TableAfter(string mark)
    {
        var at = Text.IndexOf(mark, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{Path} has no '{mark.Trim()}'.");
        var rows = Text[(at + mark.Length)..].Split('\n')
            .SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => Bar().Split(line)[1..^1]
                .Select(cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal)).ToArray())
            .ToList();
        Assert.NotEmpty(rows);
        return rows;
    }

    /// <summary>What stands in backticks in a cell.</summary>
    public static IEnumerable<string> Code(string cell) => Backticks().Matches(cell).Select(match => match.Groups["code"].Value);

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<number>\d+(\.\d+)?)\.? ")]
    private static partial Regex Number();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NotInAnchor();

    [GeneratedRegex(@"\[[^\]]*\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();

    [GeneratedRegex("`(?<code>[^`]+)`")]
    private static partial Regex Backticks();
}
