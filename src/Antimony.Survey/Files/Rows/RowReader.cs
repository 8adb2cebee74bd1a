using Antimony.Survey.Files.Formats;
using Antimony.Survey.Files.Headers;
using Antimony.Survey.Files.Words;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Files.Rows;

/// <summary>Reads the rows below a header; what the two kinds of table have in common.</summary>
internal abstract class RowReader
{
    private readonly AsideRows _asides;
    private readonly bool[] _known = new bool[FileLimits.Columns];
    private readonly bool[] _reported = new bool[FileLimits.Columns];
    private string? _lastMonth;
    private (Month? Month, string? Rule, string? Suggestion) _lastReading;

    protected RowReader(Header header, Month? sheetMonth, FindingLog log)
    {
        SheetMonth = sheetMonth;
        Log = log;
        Numbers = [.. NumbersOf(header, log)];
        _asides = new AsideRows(header, Numbers, log);
        foreach (var cell in header.Cells) _known[cell.Index] = true;
    }

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
        if (row.IsBlank || _asides.SkipHeader(row)) return false;
        ReportHeaderless(row);
        if (!CanBeData(row) && _asides.Take(row)) return false;
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
        if (_lastReading.Rule is { } rule) Log.Add(rule, row.Number, column.Written, text, _lastReading.Suggestion);
        return _lastReading.Month;
    }

    /// <summary>The text of a cell, see <see cref="TextCell.Read"/>.</summary>
    protected string? TextOf(TableRow row, HeaderCell? column, bool required = false) =>
        TextCell.Read(row, column, Log, required);

    /// <summary>Whether the row has what only a row of data has, so that no word in it makes it a total or a note.</summary>
    protected virtual bool CanBeData(TableRow row) => false;

    private static IEnumerable<NumberColumn> NumbersOf(Header header, FindingLog log)
    {
        foreach (var cell in header.Cells.DistinctBy(cell => cell.Column))
        {
            if (cell.Column is { IsNumber: true } column) yield return new NumberColumn(cell, column, log);
        }
    }

    private void ReportHeaderless(TableRow row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (_known[i] || _reported[i] || row[i].IsBlank || row[i].IsFollower) continue;
            _reported[i] = true;
            Log.Add(RuleId.ColumnWithoutHeader, row.Number, value: row[i].Text);
        }
    }
}
