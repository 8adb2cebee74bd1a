using Antimony.Survey.Editing;

namespace Antimony.Survey.Files;

/// <summary>What is wrong with a header, one finding a cause: a required column that is missing because a header is misspelt is
/// one finding, which names that header.</summary>
internal static class HeaderCheck
{
    /// <param name="header">The header found.</param>
    /// <param name="aliases">The columns of its kind.</param>
    /// <param name="hasOtherMonth">Whether the month can be had from a name or title.</param>
    /// <param name="log">Takes the findings.</param>
    public static void Report(Header header, ColumnAliases aliases, bool hasOtherMonth, FindingLog log)
    {
        var unknown = header.Cells.Where(cell => cell.Column is null).ToList();
        ReportMissing(header, aliases, hasOtherMonth, unknown, log);
        ReportDoubled(header, log);
        ReportUnits(header, log);
        foreach (var cell in unknown)
        {
            var near = aliases.Columns.Where(column => header.Cells.All(other => other.Column != column))
                .Select(column => (Column: column, Distance: aliases.Distance(cell.Label!, column)))
                .Where(pair => pair.Distance is not null).DefaultIfEmpty().MinBy(pair => pair.Distance).Column;
            log.Cell(RuleIds.UnknownColumn, header.Row, cell, "", near?.Name);
        }
    }

    private static void ReportMissing(
        Header header, ColumnAliases aliases, bool hasOtherMonth, List<HeaderCell> unknown, FindingLog log)
    {
        var written = string.Join(", ", header.Cells.Select(cell => FindingLog.Cut(cell.Written!)).Take(50));
        foreach (var column in aliases.Columns.Where(column => column.Required && header.Cells.All(cell => cell.Column != column)))
        {
            if (column.Role == ColumnRole.Month && hasOtherMonth) continue;
            var meant = unknown.Select(cell => (Cell: cell, Distance: aliases.Distance(cell.Label!, column)))
                .Where(pair => pair.Distance is not null).DefaultIfEmpty().MinBy(pair => pair.Distance).Cell;
            if (meant is not null) unknown.Remove(meant);
            log.Add(RuleCatalogue.Finding(RuleIds.MissingColumn, column.Name, written) with
            {
                Row = header.Row,
                Column = meant?.Written,
                Suggestion = meant is null ? null : $"{meant.Written} → {column.Name}",
            });
        }
    }

    private static void ReportDoubled(Header header, FindingLog log)
    {
        foreach (var group in header.Cells.Where(cell => cell.Column is { Role: not ColumnRole.Ignored }).GroupBy(cell => cell.Column))
        {
            foreach (var cell in group.Skip(1))
                log.Cell(RuleIds.DuplicateColumn, header.Row, cell, "", null, group.First().Written!);
        }
    }

    private static void ReportUnits(Header header, FindingLog log)
    {
        foreach (var cell in header.Cells.Where(cell => cell.Column is { IsMass: true } && cell.Label!.Remark is not null))
            log.Cell(RuleIds.UnknownUnit, header.Row, cell, "", null, cell.Label!.Remark!);
    }
}
