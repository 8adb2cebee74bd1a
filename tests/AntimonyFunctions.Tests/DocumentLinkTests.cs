using System.Text.RegularExpressions;
using Tests.Shared;

namespace AntimonyFunctions.Tests;

/// <summary>What the documents link to and what the code cites is there.</summary>
public partial class DocumentLinkTests
{
    [Fact]
    public void Every_link_leads_to_a_file_or_heading_that_exists()
    {
        var documents = MarkdownDocument.All.ToDictionary(document => document.Path);
        Assert.NotEmpty(documents);

        Assert.Empty(
            from document in documents.Values
            from link in document.Links
            where !LeadsSomewhere(document, link, documents)
            select $"{document.Path}: {link}");
    }

    [Fact]
    public void Every_section_that_a_comment_cites_exists()
    {
        var citations = Repository.Files("src", ".cs").Concat(Repository.Files("tests", ".cs"))
            .SelectMany(path => Citation().Matches(Comments(Repository.Read(path)))
                .SelectMany(match => match.Groups["number"].Captures.Select(number =>
                    (Path: path, Document: match.Groups["document"].Value, Number: number.Value))))
            .ToList();
        Assert.Contains(citations, citation => citation.Document == "method");
        Assert.Contains(citations, citation => citation.Document == "contract");

        Assert.Empty(citations.Where(citation => !NumbersOf(citation.Document).Contains(citation.Number))
            .Select(citation => $"{citation.Path}: {citation.Document} {citation.Number}"));
    }

    private static bool LeadsSomewhere(
        MarkdownDocument document, string link, Dictionary<string, MarkdownDocument> documents)
    {
        var (path, anchor) = link.Split('#', 2) is [var file, var heading] ? (file, heading) : (link, null);
        var target = path.Length == 0 ? document.Path : Normal(Path.Combine(Path.GetDirectoryName(document.Path)!, path));
        if (!Repository.Has(target)) return false;
        return anchor is null || (documents.TryGetValue(target, out var other) && other.Anchors.Contains(anchor));
    }

    // Without the dots of a relative path.
    private static string Normal(string path) =>
        Path.GetRelativePath(Path.GetFullPath("."), Path.GetFullPath(path)).Replace('\\', '/');

    private static IReadOnlySet<string> NumbersOf(string document) =>
        (document == "method" ? MarkdownDocument.Method : MarkdownDocument.Contract).Numbers;

    // Comments as running text: a citation may go over the end of a line.
    private static string Comments(string code) =>
        string.Join(' ', CommentLine().Matches(code).Select(line => line.Groups["text"].Value.Trim()));

    [GeneratedRegex("///?(?<text>[^\n]*)")]
    private static partial Regex CommentLine();

    // "method 1.3", "contract 4", "method 1.5 and 1.6".
    [GeneratedRegex(
        @"\b(?<document>method|contract),? (?:sections? )?(?<number>\d+(?:\.\d+)?)(?:(?:, | and )(?<number>\d+(?:\.\d+)?))*")]
    private static partial Regex Citation();
}
