using Antimony.Survey.Rules;

namespace Antimony.Survey.Files.Formats;

/// <summary>One row of a sheet. The reader that yields it may reuse it for the next: copy what is to be kept.</summary>
internal sealed class TableRow
{
    private Cell[] _cells = new Cell[32];

    /// <summary>The number that a spreadsheet program shows.</summary>
    public int Number { get; private set; }

    /// <summary>Cells up to the last one written.</summary>
    public int Count { get; private set; }

    /// <summary>The cell at that zero-based column; blank beyond the last one.</summary>
    public Cell this[int column] => column < Count ? _cells[column] : default;

    /// <summary>Whether no cell holds anything.</summary>
    public bool IsBlank
    {
        get
        {
            for (var i = 0; i < Count; i++)
            {
                if (!_cells[i].IsBlank) return false;
            }

            return true;
        }
    }

    /// <summary>Empties the row and gives it that number.</summary>
    public void Restart(int number) => (Number, Count) = (number, 0);

    /// <summary>Sets the cell at that zero-based column.</summary>
    /// <exception cref="UnreadableFileException">The column is beyond the limit, or the cell is too long.</exception>
    public void Set(int column, in Cell cell)
    {
        if (cell.IsBlank) return;
        if (column >= FileLimits.Columns)
            throw UnreadableFileException.Limit(
                $"Row {Number} has a value beyond column {FileLimits.Columns}.",
                $"第 {Number} 行在第 {FileLimits.Columns} 列之后有内容。");
        if (cell.Text.Length > FileLimits.CellCharacters)
        {
            var place = new CellReference(Number, column);
            throw UnreadableFileException.CellLimit(
                Number, column,
                $"Cell {place} has more than {FileLimits.CellCharacters} characters.",
                $"单元格 {place} 超过 {FileLimits.CellCharacters} 个字符。");
        }

        while (column >= _cells.Length) Array.Resize(ref _cells, 2 * _cells.Length);
        if (column > Count) Array.Clear(_cells, Count, column - Count);
        _cells[column] = cell;
        Count = Math.Max(Count, column + 1);
    }

    /// <summary>Whether every cell says the same as that row's, outer white space aside.</summary>
    public bool HasTextsOf(TableRow other)
    {
        for (var i = 0; i < Math.Max(Count, other.Count); i++)
        {
            if (!this[i].Written.AsSpan().Trim().SequenceEqual(other[i].Written.AsSpan().Trim())) return false;
        }

        return true;
    }

    /// <summary>A copy that stays.</summary>
    public TableRow Copy()
    {
        var copy = new TableRow { Number = Number, Count = Count, _cells = new Cell[Math.Max(Count, 1)] };
        Array.Copy(_cells, copy._cells, Count);
        return copy;
    }
}
