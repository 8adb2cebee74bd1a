namespace Antimony.Survey.Rules;

/// <summary>Where something was found: a sheet, a row as spreadsheet programs number it, a column by its header.</summary>
internal readonly record struct FindingPlace(string? Sheet, int? Row, string? Column);

/// <summary>The one channel through which reading and editing say what they found: it makes findings of the catalogue's rules and
/// adds them to a list.</summary>
/// <param name="findings">Takes the findings.</param>
/// <param name="sheet">The sheet that is being read; <see langword="null"/> in a text file or for the file as a whole.</param>
internal sealed class FindingLog(FindingList findings, string? sheet = null)
{
    private const int LongestValue = 200;

    public string? Sheet => sheet;

    /// <summary>The same log for what is found in that sheet.</summary>
    public FindingLog In(string? name) => new(findings, name);

    /// <summary>The start of a value as written, as findings show it.</summary>
    public static string Cut(string value) => value.Length <= LongestValue ? value : value[..LongestValue];

    /// <summary>Adds a finding that somebody else made.</summary>
    public void Add(Finding finding) => findings.Add(finding);

    /// <summary>Adds a finding on the sheet that is being read, or on the file.</summary>
    /// <param name="rule">The rule that is broken.</param>
    /// <param name="row">The row, where there is one.</param>
    /// <param name="column">The column's header as written.</param>
    /// <param name="value">The value as written; it is cut.</param>
    /// <param name="suggestion">The likely fix.</param>
    /// <param name="details">What the rule's message has places for.</param>
    public void Add(
        string rule, int? row = null, string? column = null, string? value = null, string? suggestion = null,
        params object[] details) =>
        Add(rule, new FindingPlace(sheet, row, column), value, suggestion, details);

    /// <summary>Adds a finding on a place that was read before, in whatever sheet.</summary>
    public void Add(
        string rule, FindingPlace at, string? value = null, string? suggestion = null, params object[] details)
    {
        // A large file may break one rule in each of its rows: what is not kept is not made either.
        var isError = RuleCatalogue.SeverityOf(rule) == Severity.Error;
        if (findings.IsFull(isError)) findings.CountOnly(isError);
        else
            findings.Add(RuleCatalogue.Finding(rule, details) with
            {
                Sheet = at.Sheet,
                Row = at.Row,
                Column = at.Column,
                Value = string.IsNullOrEmpty(value) ? null : Cut(value),
                Suggestion = suggestion,
            });
    }

    /// <summary>Counts errors that are too many to be shown.</summary>
    public void CountErrors(int count)
    {
        for (var i = 0; i < count; i++) findings.CountOnly(isError: true);
    }
}
