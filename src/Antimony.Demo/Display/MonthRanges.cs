namespace Antimony.Demo.Display;

/// <summary>Months as a sentence lists them.</summary>
internal static class MonthRanges
{
    /// <summary>Ascending months, those in a row as one range: <c>2022-06 to 2022-08, 2024-06</c>.</summary>
    public static string Of(IEnumerable<Month> months)
    {
        var ranges = new List<(Month From, Month To)>();
        foreach (var month in months)
        {
            if (ranges is [.., var last] && last.To.Next == month) ranges[^1] = (last.From, month);
            else ranges.Add((month, month));
        }

        return string.Join(
            ", ", ranges.Select(range => range.From == range.To ? $"{range.From}" : $"{range.From} to {range.To}"));
    }
}
