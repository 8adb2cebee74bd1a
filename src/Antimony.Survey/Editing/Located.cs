using System.Globalization;
using Antimony.Survey.Files;

namespace Antimony.Survey.Editing;

/// <summary>Adds findings on rows to a list, without building those that are too many to be kept.</summary>
internal static class Located
{
    public static void Add(
        this FindingList findings, string rule, RowLocation at, string? column, string? value, string? suggestion = null, params object[] details)
    {
        var isError = RuleCatalogue.SeverityOf(rule) == Severity.Error;
        if (findings.IsFull(isError)) findings.CountOnly(isError);
        else
            findings.Add(RuleCatalogue.Finding(rule, details) with
            {
                Sheet = at.Sheet,
                Row = at.Row,
                Column = column,
                Value = value is null ? null : FindingLog.Cut(value),
                Suggestion = suggestion,
            });
    }

    /// <summary>A mass as findings write it.</summary>
    public static string Text(this Tonnes mass) => mass.Value.ToString("0.###", CultureInfo.InvariantCulture) + " t";
}
