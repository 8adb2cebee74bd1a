using Antimony.Survey.Files.Formats;
using Antimony.Survey.Files.Words;

namespace Antimony.Survey.Files;

/// <summary>The month of a sheet that has no column of months.</summary>
/// <param name="Month">The month.</param>
/// <param name="Text">The text that names it.</param>
internal readonly record struct SheetMonth(Month Month, string Text)
{
    /// <summary>Looks into the sheet's name, else the rows above its header, else the file's name: the first of them in which
    /// exactly one month reads has it.</summary>
    public static SheetMonth? Find(string fileName, string? sheet, IEnumerable<TableRow> titles)
    {
        var cells = titles.SelectMany(row => Enumerable.Range(0, row.Count).Select(i => row[i]))
            .Where(cell => cell is { IsBlank: false, IsFollower: false })
            .Select(cell => cell.Text);
        foreach (var texts in (IEnumerable<string>[])[[sheet ?? ""], cells, [Path.GetFileNameWithoutExtension(fileName)]])
        {
            var found = texts
                .SelectMany(text => MonthText.Within(text).Select(month => new SheetMonth(month, text))).ToList();
            if (found.Select(named => named.Month).Distinct().Count() == 1) return found[0];
        }

        return null;
    }
}
