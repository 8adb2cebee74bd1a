using Antimony.Survey.Files.Formats;
using Antimony.Survey.Files.Headers;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Files.Rows;

/// <summary>Reads cells of text columns.</summary>
internal static class TextCell
{
    /// <summary>The text of a cell, trimmed; <see langword="null"/> where it is blank or broken. Broken cells, and blank ones
    /// that are required, are reported.</summary>
    public static string? Read(TableRow row, HeaderCell? column, FindingLog log, bool required = false)
    {
        if (column is null) return null;
        var cell = row[column.Index];
        var rule = cell.Kind switch
        {
            CellKind.Error => RuleId.CellError,
            CellKind.Uncomputed => RuleId.FormulaWithoutValue,
            CellKind.Blank when required => RuleId.MissingValue,
            _ => null,
        };
        if (rule is not null) log.Add(rule, row.Number, column.Written, cell.Written);
        return rule is not null || cell.IsBlank ? null : cell.Text.Trim();
    }
}
