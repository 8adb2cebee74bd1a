using System.Xml;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Files.Formats;

/// <summary>Fills the cells of a sheet's merged ranges with the value of their first one, and nothing outside them.</summary>
internal sealed class MergeRanges
{
    // As many ranges as a row has cells can cover one row, unless they overlap, which no spreadsheet program writes.
    private const int MaxOpen = FileLimits.Columns;

    private readonly List<MergeRange> _byFirstRow = [];
    private readonly List<(MergeRange Range, Cell Value)> _open = [];
    private int _next;

    /// <summary>A sheet without merged cells.</summary>
    public static MergeRanges None => new();

    public static MergeRanges Read(Stream part)
    {
        var merges = new MergeRanges();
        using var xml = XmlReader.Create(part, WorkbookFile.Xml);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "mergeCell") continue;
            if (MergeRange.TryParse(xml.GetAttribute("ref"), out var range)) merges._byFirstRow.Add(range);
            if (merges._byFirstRow.Count > FileLimits.MergedRanges)
                throw UnreadableFileException.Limit("A sheet has too many merged ranges.", "工作表的合并单元格过多。");
        }

        merges._byFirstRow.Sort(static (a, b) => a.FirstRow.CompareTo(b.FirstRow));
        return merges;
    }

    /// <summary>Fills the row; rows come in ascending order.</summary>
    public void Fill(TableRow row)
    {
        for (; _next < _byFirstRow.Count && _byFirstRow[_next].FirstRow <= row.Number; _next++)
        {
            var range = _byFirstRow[_next];
            var value = range.FirstRow == row.Number ? row[range.FirstColumn] : default;
            if (value.IsBlank || range.LastRow < row.Number) continue;
            if (range.LastRow > range.FirstRow) row.Set(range.FirstColumn, value with { Merge = MergeRole.Anchor });
            _open.Add((range, value with { Merge = range.LastRow > range.FirstRow ? MergeRole.Follower : MergeRole.Beside }));
            if (_open.Count > MaxOpen) throw new InvalidDataException("Merged ranges overlap.");
        }

        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var (range, value) = _open[i];
            if (range.LastRow < row.Number)
            {
                _open.RemoveAt(i);
                continue;
            }

            for (var column = range.FirstColumn; column <= Math.Min(range.LastColumn, FileLimits.Columns - 1); column++)
            {
                if (row.Number > range.FirstRow || column > range.FirstColumn) row.Set(column, value);
            }
        }
    }
}
