using System.Globalization;

namespace Antimony.Samples.Tests;

/// <summary>The rows of the committed published aggregates that fall into the sample's months.</summary>
public sealed record ExternalFacts(Month Month, double? MomPct, int Halted, int Reduced, int Normal)
{
    public static IReadOnlyList<ExternalFacts> OfTheSample { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "files", "published-aggregates.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .Where(cells => Month.Parse(cells[0]) >= SampleSurvey.First)
            .Select(cells => new ExternalFacts(
                Month.Parse(cells[0]),
                cells[2].Length == 0 ? null : double.Parse(cells[2], CultureInfo.InvariantCulture),
                int.Parse(cells[3], CultureInfo.InvariantCulture),
                int.Parse(cells[4], CultureInfo.InvariantCulture),
                int.Parse(cells[5], CultureInfo.InvariantCulture)))];
}
