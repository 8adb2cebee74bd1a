using System.Globalization;
using Antimony.Survey.Files;
using Antimony.Survey.Files.Headers;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Editing;

/// <summary>Takes the findings of editing and names columns as the file does.</summary>
internal sealed class EditingLog(SurveyFile file, FindingList findings)
{
    /// <summary>Adds a finding on a row; those too many to be kept are counted without being built.</summary>
    public void Add(
        string rule, RowLocation at, ColumnRole? column, string? value, string? suggestion = null, params object[] details)
    {
        var isError = RuleCatalogue.SeverityOf(rule) == Severity.Error;
        if (findings.IsFull(isError)) findings.CountOnly(isError);
        else
            findings.Add(RuleCatalogue.Finding(rule, details) with
            {
                Sheet = at.Sheet,
                Row = at.Row,
                Column = column is { } role ? file.Written(at, role) : null,
                Value = value is null ? null : FindingLog.Cut(value),
                Suggestion = suggestion,
            });
    }

    /// <summary>Adds a finding on no row.</summary>
    public void Add(string rule, string value, params object[] details) =>
        findings.Add(RuleCatalogue.Finding(rule, details) with { Value = value });

    /// <summary>A mass as findings write it.</summary>
    public static string Text(Tonnes mass) => mass.Value.ToString("0.###", CultureInfo.InvariantCulture) + " t";
}
