using Antimony.Survey.Rules;

namespace Antimony.Survey.Feedback;

/// <summary>A file's findings as one text a row.</summary>
internal sealed class FindingMessages
{
    private readonly Dictionary<(string? Sheet, int? Row), List<string>> _byRow = [];

    public FindingMessages(IReadOnlyList<Finding> findings, bool chinese)
    {
        foreach (var finding in findings)
        {
            var key = (finding.Sheet, finding.Row);
            if (!_byRow.TryGetValue(key, out var texts)) _byRow.Add(key, texts = []);
            texts.Add(Text(finding, chinese));
        }
    }

    /// <summary>What was found in that row; empty where nothing was.</summary>
    public string Take(string? sheet, int row) => _byRow.Remove((sheet, row), out var texts) ? string.Join(" | ", texts) : "";

    /// <summary>What no row took.</summary>
    public IEnumerable<string> TakeRest() =>
        _byRow.OrderBy(pair => pair.Key.Row).SelectMany(pair => pair.Value).Select(FormulaSafety.Of);

    private static string Text(Finding finding, bool chinese)
    {
        var severity = (finding.Severity, chinese) switch
        {
            (Severity.Error, true) => "错误",
            (_, true) => "警告",
            _ => WireName.Of(finding.Severity),
        };
        var column = finding.Column is null ? "" : $" [{finding.Column}]";
        var suggestion = finding.Suggestion is null ? "" : $" → {finding.Suggestion}";
        return $"{severity} {finding.Rule}{column}: {(chinese ? finding.Message.Zh : finding.Message.En)}{suggestion}";
    }
}
