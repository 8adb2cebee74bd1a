using Antimony.Survey.Editing;

namespace Antimony.Survey.Files;

/// <summary>Reads the rows below a header; what the two kinds of table have in common.</summary>
internal abstract class RowReader
{
    private readonly List<HeaderCell> _texts;
    private readonly bool[] _known = new bool[FileLimits.Columns];
    private readonly bool[] _reported = new bool[FileLimits.Columns];
    private string? _lastMonth;
    private (Month? Month, string? Rule, string? Suggestion) _lastReading;

    protected RowReader(Header header, Month? sheetMonth, FindingLog log)
    {
        Header = header;
        SheetMonth = sheetMonth;
        Log = log;
        Numbers = [.. header.Cells.Where(cell => cell.Column is { IsNumber: true }).DistinctBy(cell => cell.Column)
            .Select(cell => new NumberColumn(cell, log))];
        _texts = [.. header.Cells.Where(cell => cell.Column is { IsNumber: false, Role: not ColumnRole.Note })];
        foreach (var cell in header.Cells) _known[cell.Index] = true;
    }

    protected Header Header { get; }

    /// <summary>The month of every row, where there is no month column.</summary>
    protected Month? SheetMonth { get; }

    protected FindingLog Log { get; }

    protected IReadOnlyList<NumberColumn> Numbers { get; }

    /// <summary>Reads one row of data.</summary>
    protected abstract void ReadData(TableRow row);

    /// <summary>Reads one row.</summary>
    /// <returns>Whether it was a row of data.</returns>
    public bool Read(TableRow row)
    {
        if (row.IsBlank) return false;
        if (Header.Rows.Any(row.HasTextsOf))
        {
            Log.Add(RuleCatalogue.Finding(RuleIds.RepeatedHeader) with { Row = row.Number });
            return false;
        }

        ReportHeaderless(row);
        if (TotalMark(row) is { } isGrand)
        {
            CheckTotals(row, isGrand);
            return false;
        }

        if (IsNote(row))
        {
            Log.Add(RuleCatalogue.Finding(RuleIds.NoteRow) with { Row = row.Number, Value = FindingLog.Cut(FirstText(row)) });
            return false;
        }

        ReadData(row);
        return true;
    }

    /// <summary>Reports what only the whole sheet shows.</summary>
    public void End()
    {
        foreach (var column in Numbers) column.End();
    }

    /// <summary>The row's month; <see langword="null"/> where there is none, which is reported.</summary>
    protected Month? ReadMonth(TableRow row, HeaderCell? column)
    {
        if (column is null) return SheetMonth;
        if (TextOf(row, column, required: true) is not { } text) return null;
        if (text != _lastMonth) (_lastMonth, _lastReading) = (text, MonthText.Read(text));
        if (_lastReading.Rule is { } rule) Log.Cell(rule, row.Number, column, text, _lastReading.Suggestion);
        return _lastReading.Month;
    }

    /// <summary>The text of a cell, trimmed; <see langword="null"/> where it is blank or broken. Broken cells, and blank ones that
    /// are required, are reported.</summary>
    protected string? TextOf(TableRow row, HeaderCell? column, bool required = false)
    {
        if (column is null) return null;
        var cell = row[column.Index];
        var rule = cell.Kind switch
        {
            CellKind.Error => RuleIds.CellError,
            CellKind.Uncomputed => RuleIds.FormulaWithoutValue,
            CellKind.Blank when required => RuleIds.MissingValue,
            _ => null,
        };
        if (rule is not null) Log.Cell(rule, row.Number, column, cell.Written);
        return rule is not null || cell.IsBlank ? null : cell.Text.Trim();
    }

    /// <summary>Whether a blank cell there would be read as a total's or note's row rather than as a producer's.</summary>
    protected virtual bool CanBeData(TableRow row) => false;

    private bool? TotalMark(TableRow row)
    {
        if (CanBeData(row)) return null;
        foreach (var column in _texts)
        {
            var cell = row[column.Index];
            if (cell.Kind == CellKind.Text && Marks.IsTotal(cell.Text) is { } isGrand) return isGrand;
        }

        return row[0].Kind == CellKind.Text ? Marks.IsTotal(row[0].Text) : null;
    }

    private void CheckTotals(TableRow row, bool isGrand)
    {
        foreach (var column in Numbers.Where(column => column.Header.Column!.IsSummed))
        {
            var cell = row[column.Header.Index];
            var failed = false;
            var reading = cell.IsFollower ? default : column.Read(cell with { Merge = MergeRole.None }, row.Number, ref failed);
            var tonnes = (reading.Unit ?? column.Header.Label!.Unit ?? MassUnits.Tonne).Tonnes;
            column.Totals.Check(
                isGrand,
                failed || reading.Kind != NumberKind.Number ? null : reading.Value,
                tonnes * Math.Pow(10, -reading.Decimals),
                row.Number,
                cell.Written);
        }
    }

    private bool IsNote(TableRow row) => !CanBeData(row)
        && Numbers.All(column => row[column.Header.Index] is { Kind: CellKind.Blank or CellKind.Text })
        && Marks.IsNote(FirstText(row));

    private static string FirstText(TableRow row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (!row[i].IsBlank) return row[i].Text;
        }

        return "";
    }

    private void ReportHeaderless(TableRow row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (_known[i] || _reported[i] || row[i].IsBlank || row[i].IsFollower) continue;
            _reported[i] = true;
            Log.Add(RuleCatalogue.Finding(RuleIds.ColumnWithoutHeader) with { Row = row.Number, Value = FindingLog.Cut(row[i].Text) });
        }
    }
}
