using Antimony.Survey.Files.Formats;
using Antimony.Survey.Files.Headers;
using Antimony.Survey.Files.Words;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Files.Rows;

/// <summary>Reads the cells of one number column and watches what the whole column has to agree on: its decimal separator and
/// its total rows.</summary>
internal sealed class NumberColumn(HeaderCell header, FindingLog log)
{
    private readonly DecimalSeparators _separators = new(header, log);
    private readonly MassUnit _unit = header.Label?.Unit ?? MassUnits.Tonne;

    /// <summary>The sums that total rows are held against.</summary>
    public RunningTotals Totals { get; } = new(header, log);

    /// <summary>The column.</summary>
    public HeaderCell Header => header;

    /// <summary>Reads a cell; masses come in tonnes, percentages as percent. Sets <paramref name="failed"/> where an error was
    /// found, which is reported here.</summary>
    public NumberReading Read(in Cell cell, int row, ref bool failed)
    {
        var reading = Raw(cell);
        var rule = cell.Merge != MergeRole.None && reading.Kind == NumberKind.Number ? RuleIds.MergedNumber : RuleOf(cell, reading);
        if (rule is null) return Converted(reading, cell, row);
        failed = true;
        Totals.Taint();
        // The written cell of a merged range has the finding; those it covers need none of their own.
        if (cell.Merge != MergeRole.Follower || rule != RuleIds.MergedNumber || !header.Column!.IsMass)
            log.Cell(rule, row, header, cell.Text, null, reading.UnitWritten ?? "");
        return reading;
    }

    /// <summary>Reports what only the whole column shows.</summary>
    public void End() => _separators.End();

    private static NumberReading Raw(in Cell cell) => cell.Kind switch
    {
        CellKind.Blank => default,
        CellKind.Number => new NumberReading(NumberKind.Number, cell.Number, Decimals: DecimalsOf(cell.Text)),
        CellKind.Percent => new NumberReading(NumberKind.Number, cell.Number * 100, Decimals: DecimalsOf(cell.Text), Percent: true),
        CellKind.Text => NumberText.Read(cell.Text),
        _ => new NumberReading(NumberKind.Invalid),
    };

    private string? RuleOf(in Cell cell, in NumberReading reading) => cell.Kind switch
    {
        CellKind.Error => RuleIds.CellError,
        CellKind.Uncomputed => RuleIds.FormulaWithoutValue,
        _ when reading.Kind == NumberKind.UnknownUnit => RuleIds.UnknownUnit,
        _ when reading.Kind == NumberKind.Invalid || !double.IsFinite(reading.Value) => RuleIds.InvalidNumber,
        _ when reading.Kind != NumberKind.Number => null,
        _ when reading.Unit is not null && !header.Column!.IsMass => RuleIds.UnknownUnit,
        _ when reading.Percent && (header.Column!.IsMass || IsCount) => RuleIds.InvalidNumber,
        _ when reading.Value < 0 && header.Column!.Role != ColumnRole.MomPct => RuleIds.NegativeNumber,
        _ when IsCount && (reading.Value > int.MaxValue || reading.Value % 1 != 0) => RuleIds.InvalidNumber,
        _ => null,
    };

    private bool IsCount => header.Column!.Role is ColumnRole.Halted or ColumnRole.Reduced or ColumnRole.Normal or ColumnRole.Producers;

    private NumberReading Converted(NumberReading reading, in Cell cell, int row)
    {
        if (reading.Kind != NumberKind.Number) return reading;
        if (cell.Kind == CellKind.Text) _separators.Note(reading.Style, row, cell.Text);
        if (reading.Approximate) log.Cell(RuleIds.ApproximateNumber, row, header, cell.Text);
        if (!header.Column!.IsMass) return reading;
        var unit = reading.Unit ?? _unit;
        if (unit.Tonnes != _unit.Tonnes) log.Cell(RuleIds.UnitInCell, row, header, cell.Text, null, unit.Name, _unit.Name);
        return reading with { Value = reading.Value * unit.Tonnes };
    }

    private static int DecimalsOf(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 || text.Contains('E', StringComparison.OrdinalIgnoreCase) ? 0 : text.Length - point - 1;
    }
}
