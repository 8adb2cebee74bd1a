using Antimony.Survey.Files.Formats;
using Antimony.Survey.Files.Words;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Files.Headers;

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
        var unknown = header.Cells.Where(cell => cell.Column is null);
        var stated = titles.SelectMany(UnitStatement.InTitle)
            .Concat(unknown.SelectMany(cell => UnitStatement.InHeader(cell, header.Row))).ToList();
        var masses = header.Cells.Where(cell => cell.Column is { IsMass: true } && cell.Label.Remark is null).ToList();
        if (stated.Count == 0 || masses.Count == 0) return header;

        var open = masses.FindAll(cell => cell.Label.Unit is null);
        var unit = stated.TrueForAll(statement => statement.Unit is not null)
            ? MassUnits.Common([.. stated.Select(statement => statement.Unit!)])
            : null;
        if (unit is null && open.Count > 0)
        {
            var written = string.Join(" / ", stated.Select(statement => statement.Written).Distinct());
            log.Add(RuleId.UnknownUnit, stated[0].Row, value: CellsOf(stated), details: written);
            return header;
        }

        foreach (var cell in masses.Where(cell => cell.Label.Unit is { } own && own.Tonnes != unit?.Tonnes))
            log.Add(RuleId.UnitAgainstTitle, header.Row, cell.Written, "", null, Text(cell.Label.Unit!), stated[0].Written);
        return unit is null ? header : With(unit, stated, header, open, log);
    }

    private static Header With(MassUnit unit, List<UnitStatement> stated, Header header, List<HeaderCell> open, FindingLog log)
    {
        // Tonnes, and a capacity by the year, are what such a column has anyway.
        var changed = open.FindAll(cell => unit.Tonnes != MassUnits.Tonne.Tonnes
            || (unit.Per == CapacityBasis.Month && cell.Column!.Role == ColumnRole.Capacity && cell.Label.Basis is null));
        if (changed.Count > 0)
        {
            var columns = string.Join(", ", changed.Select(cell => FindingLog.Cut(cell.Written)));
            log.Add(RuleId.UnitFromTitle, stated[0].Row, value: CellsOf(stated), details: [Text(unit), columns]);
        }

        return header with
        {
            Cells = [.. header.Cells.Select(cell => !open.Contains(cell) ? cell : cell with
            {
                Label = cell.Label with { Unit = unit, Basis = cell.Label.Basis ?? unit.Per },
            })],
        };
    }

    private static string CellsOf(List<UnitStatement> stated) =>
        string.Join(" / ", stated.Select(statement => statement.Cell).Distinct());

    private static string Text(MassUnit unit) => unit.Per is { } per ? $"{unit.Name}/{WireName.Of(per)}" : unit.Name;
}
