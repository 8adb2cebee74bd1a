using Antimony.Survey.Files.Formats;
using Antimony.Survey.Files.Headers;
using Antimony.Survey.Files.Words;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Files.Rows;

/// <summary>The rows of a table that are no data: headers repeated, totals, notes.</summary>
internal sealed class AsideRows(Header header, IReadOnlyList<NumberColumn> numbers, FindingLog log)
{
    private readonly List<HeaderCell> _texts =
        [.. header.Cells.Where(cell => cell.Column is { IsNumber: false, Role: not ColumnRole.Note })];

    /// <summary>Whether the row repeats one of the header, which is reported.</summary>
    public bool SkipHeader(TableRow row)
    {
        for (var i = 0; i < header.Rows.Count; i++)
        {
            if (!row.HasTextsOf(header.Rows[i])) continue;
            log.Add(RuleId.RepeatedHeader, row.Number);
            return true;
        }

        return false;
    }

    /// <summary>Whether the row is a total, which is held against the rows before it, or a note, which is reported.</summary>
    public bool Take(TableRow row)
    {
        if (TotalMark(row) is { } isGrand)
        {
            CheckTotals(row, isGrand);
            return true;
        }

        if (!IsNote(row)) return false;
        log.Add(RuleId.NoteRow, row.Number, value: FirstText(row));
        return true;
    }

    private bool? TotalMark(TableRow row)
    {
        foreach (var column in _texts)
        {
            var cell = row[column.Index];
            if (cell.Kind == CellKind.Text && Marks.IsTotal(cell.Text) is { } isGrand) return isGrand;
        }

        return row[0].Kind == CellKind.Text ? Marks.IsTotal(row[0].Text) : null;
    }

    private void CheckTotals(TableRow row, bool isGrand)
    {
        foreach (var column in numbers.Where(column => column.Column.IsSummed))
        {
            var cell = row[column.Header.Index];
            var reading = cell.IsFollower ? default : column.Read(cell with { Merge = MergeRole.None }, row.Number);
            var tonnes = (reading.Unit ?? column.Header.Label.Unit ?? MassUnits.Tonne).Tonnes;
            column.Totals.Check(
                isGrand,
                reading.Failed || reading.Kind != NumberKind.Number ? null : reading.Value,
                tonnes * Math.Pow(10, -reading.Decimals),
                row.Number,
                cell.Written);
        }
    }

    private bool IsNote(TableRow row) =>
        numbers.All(column => row[column.Header.Index] is { Kind: CellKind.Blank or CellKind.Text })
        && Marks.IsNote(FirstText(row));

    private static string FirstText(TableRow row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (!row[i].IsBlank) return row[i].Text;
        }

        return "";
    }
}
