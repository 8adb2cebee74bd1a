namespace Antimony.Survey.Outlook.Scoring;

/// <summary>One row of the calibration table: how often what was given such a probability came true.</summary>
/// <param name="Lower">Lowest probability of the bin, 0–1, included.</param>
/// <param name="Upper">Highest probability of the bin, excluded but for 1.</param>
/// <param name="Forecasts">Probabilities stated in it; each outlook states three.</param>
/// <param name="MeanProbability">Their mean; <see langword="null"/> where there is none.</param>
/// <param name="ObservedFrequency">Share of them that came true; <see langword="null"/> where there is none.</param>
public sealed record CalibrationBin(
    double Lower,
    double Upper,
    int Forecasts,
    double? MeanProbability,
    double? ObservedFrequency)
{
    private const int Bins = 10;

    /// <summary>The table of ten equal bins over every probability that those outlooks stated.</summary>
    public static IReadOnlyList<CalibrationBin> TableOf(IEnumerable<ScoredOutlook> outlooks)
    {
        ArgumentNullException.ThrowIfNull(outlooks);
        var stated = outlooks.SelectMany(scored => Enum.GetValues<Expectation>()
                .Select(outcome => (Probability: scored.Outlook.Probabilities.Of(outcome), True: scored.Outcome == outcome)))
            .ToLookup(p => Math.Clamp((int)(p.Probability * Bins), 0, Bins - 1));
        return [.. Enumerable.Range(0, Bins).Select(bin => Of(bin, [.. stated[bin]]))];
    }

    private static CalibrationBin Of(int bin, IReadOnlyCollection<(double Probability, bool True)> stated) => new(
        (double)bin / Bins,
        (bin + 1.0) / Bins,
        stated.Count,
        stated.Count == 0 ? null : stated.Average(p => p.Probability),
        stated.Count == 0 ? null : stated.Average(p => p.True ? 1.0 : 0));
}
