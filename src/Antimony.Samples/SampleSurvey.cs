using System.Globalization;

namespace Antimony.Samples;

/// <summary>The responses of the sample survey: every producer, every month from October 2024 to May 2025, the same on each
/// call.</summary>
/// <remarks>Synthetic, but for the totals' changes and the counts by status, which are those published.</remarks>
public static class SampleSurvey
{
    /// <summary>The first month.</summary>
    public static Month First { get; } = new(2024, 10);

    /// <summary>How many months.</summary>
    internal const int Months = 8;

    /// <summary>The sample's note on each row, in English and Chinese.</summary>
    public static LocalizedText Note { get; } = new(
        "Synthetic sample data: this producer does not exist.",
        "合成示例数据，企业纯属虚构。");

    /// <summary>Responses by month, in the order of the producers' ids.</summary>
    public static IReadOnlyDictionary<Month, IReadOnlyList<Response>> Generate()
    {
        var outputs = OutputsByMonth();
        return Enumerable.Range(0, Months).ToDictionary(
            First.AddMonths,
            IReadOnlyList<Response> (index) =>
                [.. Roster.Plants.Select(plant => Answer(plant, index, outputs[index][plant], outputs[index + 1][plant]))]);
    }

    /// <summary>One month more than the files hold: what producers expect in the last month needs the next.</summary>
    private static List<IReadOnlyDictionary<Plant, Outputs>> OutputsByMonth()
    {
        var months = new List<IReadOnlyDictionary<Plant, Outputs>>();
        var total = ExternalSeries.October2024National * Conversion.Survey.Coverage;
        for (var index = 0; index <= Months; index++)
        {
            if (ExternalSeries.MomPct(First.AddMonths(index)) is { } change)
                total = months[^1].Values.Sum(o => o.Equivalent) * (1 + (change / 100));
            months.Add(Calibration.OutputsOf(index, total));
        }

        return months;
    }

    private static Response Answer(Plant plant, int monthIndex, Outputs now, Outputs next)
    {
        var intention = Intention.Of(plant, monthIndex, now.Equivalent, next.Equivalent);
        return new Response
        {
            Month = First.AddMonths(monthIndex),
            Producer = ProducerId.Parse(plant.Id, CultureInfo.InvariantCulture),
            Name = plant.Name,
            Group = plant.Group,
            Province = Province.Parse(plant.Province, CultureInfo.InvariantCulture),
            Capacity = new(
                new(plant.Basis == CapacityBasis.Year ? plant.AnnualCapacity : plant.AnnualCapacity / 12), plant.Basis),
            Status = plant.StatusAt(monthIndex),
            Output = new([
                new("ingot", new(now.Ingot / 100.0)),
                new("crude", new(now.Crude / 100.0)),
                new("cathode", new(now.Cathode / 100.0))]),
            Expectation = intention.Expectation,
            Planned = intention.Planned is { } planned ? new Tonnes(planned) : null,
            Reasons = Circumstances.Of(plant, monthIndex),
            Note = Note.En,
        };
    }
}
