using Antimony.Survey.Outlook.Distributions;
using Antimony.Survey.Outlook.Observations;

namespace Antimony.Survey.Outlook.Scoring;

/// <summary>The forecasts that an outlook is compared with, each from what was known at the outlook's own date.</summary>
/// <param name="Climatology">Frequencies of the outcomes so far, one more counted of each (Laplace).</param>
/// <param name="Persistence">The last known direction, held for certain; <see langword="null"/> before the first.</param>
/// <param name="External">The outlook that somebody else published, where its words were coded.</param>
public sealed record ReferenceForecasts(
    OutcomeProbabilities Climatology,
    OutcomeProbabilities? Persistence,
    OutcomeProbabilities? External)
{
    /// <summary>One third each.</summary>
    internal static OutcomeProbabilities Uniform => OutcomeProbabilities.Uniform;

    /// <summary>The references for the month after the last of <paramref name="history"/>, which ascends and must hold nothing
    /// that became known after the outlook's date.</summary>
    /// <exception cref="ArgumentException">The history is empty or does not ascend.</exception>
    public static ReferenceForecasts KnownAt(IReadOnlyList<MonthObservation> history, double flatBandPct)
    {
        ArgumentNullException.ThrowIfNull(history);
        var last = new ObservedSeries(history).Last;
        var outcomes = history.Where(m => m.MomPct is not null)
            .Select(m => OutcomeProbabilities.OutcomeOf(m.MomPct!.Value, flatBandPct)).ToList();
        return new ReferenceForecasts(
            new(Share(Expectation.Increase), Share(Expectation.Flat), Share(Expectation.Decrease)),
            outcomes.Count == 0 ? null : OutcomeProbabilities.Certain(outcomes[^1]),
            last.ExternalOutlook);

        double Share(Expectation outcome) => (outcomes.Count(o => o == outcome) + 1.0) / (outcomes.Count + 3);
    }
}
