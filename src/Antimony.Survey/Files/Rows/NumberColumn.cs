using Antimony.Survey.Files.Formats;
using Antimony.Survey.Files.Headers;
using Antimony.Survey.Files.Words;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Files.Rows;

/// <summary>Reads the cells of one number column and watches what the whole column has to agree on: its decimal separator and
/// its total rows.</summary>
internal sealed class NumberColumn(HeaderCell header, Column column, FindingLog log)
{
    private readonly DecimalSeparators _separators = new(header, log);
    private readonly MassUnit _unit = header.Label.Unit ?? MassUnits.Tonne;

    /// <summary>The sums that total rows are held against.</summary>
    public RunningTotals Totals { get; } = new(header, log);

    /// <summary>The column's header.</summary>
    public HeaderCell Header => header;

    /// <summary>What the column means.</summary>
    public Column Column => column;

    /// <summary>Reads a cell; masses come in tonnes, percentages as percent. An error is reported here and the reading has
    /// failed.</summary>
    public NumberReading Read(in Cell cell, int row)
    {
        var reading = Raw(cell);
        var isMerged = cell.Merge != MergeRole.None && reading.Kind == NumberKind.Number;
        var rule = isMerged ? RuleId.MergedNumber : RuleOf(cell, reading);
        if (rule is null) return Converted(reading, cell, row);
        Totals.Taint();
        // The written cell of a merged range has the finding; those it covers need none of their own.
        if (cell.Merge != MergeRole.Follower || rule != RuleId.MergedNumber || !column.IsMass)
            log.Add(rule, row, header.Written, cell.Text, null, reading.UnitWritten ?? "");
        return reading with { Failed = true };
    }

    /// <summary>Reports what only the whole column shows.</summary>
    public void End() => _separators.End();

    private static NumberReading Raw(in Cell cell) => cell.Kind switch
    {
        CellKind.Blank => default,
        CellKind.Number => new NumberReading(NumberKind.Number, cell.Number, Decimals: DecimalsOf(cell.Text)),
        CellKind.Percent => new NumberReading(
            NumberKind.Number, cell.Number * 100, Decimals: DecimalsOf(cell.Text), Percent: true),
        CellKind.Text => NumberText.Read(cell.Text),
        _ => new NumberReading(NumberKind.Invalid),
    };

    private string? RuleOf(in Cell cell, in NumberReading reading) => cell.Kind switch
    {
        CellKind.Error => RuleId.CellError,
        CellKind.Uncomputed => RuleId.FormulaWithoutValue,
        _ when reading.Kind == NumberKind.UnknownUnit => RuleId.UnknownUnit,
        _ when reading.Kind == NumberKind.Invalid || !double.IsFinite(reading.Value) => RuleId.InvalidNumber,
        _ when reading.Kind != NumberKind.Number => null,
        _ when reading.Unit is not null && !column.IsMass => RuleId.UnknownUnit,
        _ when reading.Percent && (column.IsMass || IsCount) => RuleId.InvalidNumber,
        _ when reading.Value < 0 && column.Role != ColumnRole.MomPct => RuleId.NegativeNumber,
        _ when IsCount && (reading.Value > int.MaxValue || reading.Value % 1 != 0) => RuleId.InvalidNumber,
        _ => null,
    };

    private bool IsCount => column.Role
        is ColumnRole.Halted or ColumnRole.Reduced or ColumnRole.Normal or ColumnRole.Producers;

    private NumberReading Converted(NumberReading reading, in Cell cell, int row)
    {
        if (reading.Kind != NumberKind.Number) return reading;
        if (cell.Kind == CellKind.Text) _separators.Note(reading.Style, row, cell.Text);
        if (reading.Approximate) log.Add(RuleId.ApproximateNumber, row, header.Written, cell.Text);
        if (!column.IsMass) return reading;
        var unit = reading.Unit ?? _unit;
        if (unit.Tonnes != _unit.Tonnes) log.Add(RuleId.UnitInCell, row, header.Written, cell.Text, null, unit.Name, _unit.Name);
        return reading with { Value = reading.Value * unit.Tonnes };
    }

    private static int DecimalsOf(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 || text.Contains('E', StringComparison.OrdinalIgnoreCase) ? 0 : text.Length - point - 1;
    }
}
