using Antimony.Survey.Editing;

namespace Antimony.Survey.Files;

/// <summary>The unit that a title above the header states for the whole table: the unit of every mass column whose header names
/// none.</summary>
internal static class TitleUnit
{
    /// <summary>The header with that unit on the columns that name none. Says so where it is not plain tonnes, and where a header
    /// says otherwise; an unknown unit is an error where a column depends on it.</summary>
    /// <param name="header">The header as found.</param>
    /// <param name="titles">The rows above it.</param>
    /// <param name="log">Takes the findings.</param>
    public static Header Apply(Header header, IReadOnlyList<TableRow> titles, FindingLog log)
    {
        var stated = titles.SelectMany(UnitStatement.InTitle)
            .Concat(header.Cells.Where(cell => cell.Column is null).SelectMany(cell => UnitStatement.InHeader(cell, header.Row))).ToList();
        var masses = header.Cells.Where(cell => cell.Column is { IsMass: true } && cell.Label!.Remark is null).ToList();
        if (stated.Count == 0 || masses.Count == 0) return header;

        var open = masses.FindAll(cell => cell.Label!.Unit is null);
        var wrong = stated.Find(statement => statement.Unit is null || statement.Unit != stated[0].Unit);
        if (wrong is not null && open.Count > 0)
        {
            var written = string.Join(" / ", stated.Select(statement => statement.Written).Distinct());
            log.Add(At(RuleCatalogue.Finding(RuleIds.UnknownUnit, written), wrong));
            return header;
        }

        ReportAgainst(stated[0], header, masses, log);
        return stated[0].Unit is { } unit ? With(unit, stated[0], header, open, log) : header;
    }

    private static Header With(MassUnit unit, UnitStatement stated, Header header, List<HeaderCell> open, FindingLog log)
    {
        if (open.Count > 0 && unit != MassUnits.Tonne)
        {
            var columns = string.Join(", ", open.Select(cell => FindingLog.Cut(cell.Written!)));
            log.Add(At(RuleCatalogue.Finding(RuleIds.UnitFromTitle, Text(unit), columns), stated));
        }

        return header with
        {
            Cells = [.. header.Cells.Select(cell => !open.Contains(cell) ? cell : cell with
            {
                Label = cell.Label! with { Unit = unit, Basis = cell.Label.Basis ?? unit.Per },
            })],
        };
    }

    private static void ReportAgainst(UnitStatement stated, Header header, List<HeaderCell> masses, FindingLog log)
    {
        foreach (var cell in masses.Where(cell => cell.Label!.Unit is { } own && own.Tonnes != stated.Unit?.Tonnes))
            log.Cell(RuleIds.UnitAgainstTitle, header.Row, cell, "", null, Text(cell.Label!.Unit!), stated.Written);
    }

    private static Finding At(Finding finding, UnitStatement stated) =>
        finding with { Row = stated.Row, Value = FindingLog.Cut(stated.Cell) };

    private static string Text(MassUnit unit) => unit.Per is { } per ? $"{unit.Name}/{per.ToString().ToLowerInvariant()}" : unit.Name;
}
