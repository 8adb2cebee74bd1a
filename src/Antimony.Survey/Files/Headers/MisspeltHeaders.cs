using Antimony.Survey.Files.Words;

namespace Antimony.Survey.Files.Headers;

/// <summary>Reads a misspelt header as the column that it plainly means, so that one wrong header hides nothing else in the file
/// and makes nothing else look wrong. That it is misspelt is still reported.</summary>
internal static class MisspeltHeaders
{
    private const int MostEdits = 2;
    private const int LettersForAnEdit = 4;

    /// <summary>The header with those cells as columns: each is nearest to one column only, which is missing and has no other
    /// header near it.</summary>
    /// <param name="header">The header as found.</param>
    /// <param name="aliases">The columns of its kind.</param>
    /// <param name="hasOtherMonth">Whether the month can be had from a name or title.</param>
    public static Header Apply(Header header, ColumnAliases aliases, bool hasOtherMonth)
    {
        if (header.Cells.All(cell => cell.Column is not null)) return header;
        var present = header.Cells.Select(cell => cell.Column).OfType<Column>().ToHashSet();
        var missing = aliases.Columns.Where(column => !present.Contains(column)).ToList();
        var meant = header.Cells.Where(cell => cell.Column is null)
            .Select(cell => (cell.Index, Column: Meant(cell.Label, missing, present, aliases, hasOtherMonth)))
            .Where(pair => pair.Column is not null)
            .GroupBy(pair => pair.Column!).Where(group => group.Count() == 1)
            .ToDictionary(group => group.Single().Index, group => group.Key);
        return meant.Count == 0 ? header : header with
        {
            Cells = [.. header.Cells.Select(cell => meant.TryGetValue(cell.Index, out var column)
                ? cell with { Column = column, IsMisspelt = true }
                : cell)],
        };
    }

    private static Column? Meant(
        HeaderLabel label, List<Column> missing, HashSet<Column> present, ColumnAliases aliases, bool hasOtherMonth)
    {
        var near = missing.Select(column => (Column: column, Distance: aliases.Distance(label, column)))
            .Where(pair => pair.Distance is not null).ToList();
        if (near.Count == 0) return null;
        var distance = near.Min(pair => pair.Distance)!.Value;
        if (near.Count(pair => pair.Distance == distance) > 1) return null;
        if (present.Any(column => aliases.Distance(label, column) < distance)) return null;
        var nearest = near.Single(pair => pair.Distance == distance).Column;
        return nearest.IsNeeded(hasOtherMonth) || IsSlip(label, distance) ? nearest : null;
    }

    // A file without a needed column is refused, whatever is read; values of any other may be stored. There one character of
    // Chinese or one short word may be another meaning: 上月计划 is no 下月计划, last month's plan not next month's.
    private static bool IsSlip(HeaderLabel label, int edits) =>
        edits <= MostEdits && label.BareKey.Length >= LettersForAnEdit * edits && label.BareKey.All(char.IsAscii);
}
