using Antimony.Survey.Files.Headers;

namespace Antimony.Survey.Rules;

/// <summary>Takes the findings of one sheet and puts its name on them.</summary>
internal sealed class FindingLog(FindingList findings, string? sheet)
{
    private const int LongestValue = 200;

    public string? Sheet => sheet;

    /// <summary>The start of a value as written, as findings show it.</summary>
    public static string Cut(string value) => value.Length <= LongestValue ? value : value[..LongestValue];

    /// <summary>Adds a finding on the sheet.</summary>
    public void Add(Finding finding) => findings.Add(finding with { Sheet = sheet });

    /// <summary>Adds a finding on a cell.</summary>
    public void Cell(string rule, int row, HeaderCell column, string value, string? suggestion = null, params object[] details)
    {
        var isError = RuleCatalogue.SeverityOf(rule) == Severity.Error;
        if (findings.IsFull(isError)) findings.CountOnly(isError);
        else
            Add(RuleCatalogue.Finding(rule, details) with
            {
                Row = row,
                Column = column.Written,
                Value = value.Length == 0 ? null : Cut(value),
                Suggestion = suggestion,
            });
    }

    /// <summary>Counts errors that are too many to be shown.</summary>
    public void CountErrors(int count)
    {
        for (var i = 0; i < count; i++) findings.CountOnly(isError: true);
    }
}
