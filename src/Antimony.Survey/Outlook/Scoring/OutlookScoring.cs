using Antimony.Survey.Outlook.Distributions;

namespace Antimony.Survey.Outlook.Scoring;

/// <summary>Scores published outlooks (method 3.3). Nothing is forecast again here.</summary>
public static class OutlookScoring
{
    /// <summary>Scores an outlook by the change, in percent, that its month was first published with.</summary>
    /// <param name="outlook">The outlook as published.</param>
    /// <param name="actualMomPct">The change, percent.</param>
    /// <param name="references">What was known at the outlook's date: <see cref="ReferenceForecasts.KnownAt"/>.</param>
    public static ScoredOutlook Score(PublishedOutlook outlook, double actualMomPct, ReferenceForecasts references)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        ArgumentNullException.ThrowIfNull(references);
        var outcome = OutcomeProbabilities.OutcomeOf(actualMomPct, outlook.FlatBandPct);
        return new ScoredOutlook
        {
            Outlook = outlook,
            ActualMomPct = actualMomPct,
            Outcome = outcome,
            InsideInterval80 = outlook.Interval80.LowerPct <= actualMomPct && actualMomPct <= outlook.Interval80.UpperPct,
            Score = ForecastScore.Of(outlook.Probabilities, outcome),
            Uniform = ForecastScore.Of(ReferenceForecasts.Uniform, outcome),
            Climatology = ForecastScore.Of(references.Climatology, outcome),
            Persistence = references.Persistence is { } persistence ? ForecastScore.Of(persistence, outcome) : null,
            External = references.External is { } external ? ForecastScore.Of(external, outcome) : null,
        };
    }

    /// <summary>The summary that an outlook carries; its figures are <see langword="null"/> where nothing was scored.</summary>
    public static OutlookRecord Summarise(IReadOnlyList<ScoredOutlook> outlooks)
    {
        ArgumentNullException.ThrowIfNull(outlooks);
        if (outlooks.Count == 0) return new OutlookRecord(0, null, null, null, null, null);
        return new OutlookRecord(
            outlooks.Count,
            100 * outlooks.Average(o => o.Score.Hit ? 1.0 : 0),
            outlooks.Average(o => o.Score.Rps),
            Skill(outlooks, o => o.Uniform),
            Skill(outlooks, o => o.Persistence),
            Skill(outlooks, o => o.External),
            Skill(outlooks, o => o.Climatology),
            outlooks.Average(o => o.Score.Brier),
            100 * outlooks.Average(o => o.InsideInterval80 ? 1.0 : 0),
            outlooks.Count(o => o.Outlook.IsAfterwards()));
    }

    /// <summary>1 − mean RPS ÷ the reference's over the months that both cover; <see langword="null"/> where there are none or
    /// the reference was perfect.</summary>
    private static double? Skill(IReadOnlyList<ScoredOutlook> outlooks, Func<ScoredOutlook, ForecastScore?> reference)
    {
        var both = outlooks.Where(o => reference(o) is not null).ToList();
        var theirs = both.Sum(o => reference(o)!.Rps);
        return theirs == 0 ? null : 1 - (both.Sum(o => o.Score.Rps) / theirs);
    }
}
