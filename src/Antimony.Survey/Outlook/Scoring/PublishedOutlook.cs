using Antimony.Survey.Outlook.Distributions;

namespace Antimony.Survey.Outlook.Scoring;

/// <summary>What must be known of an outlook as it was published to score it.</summary>
/// <param name="Month">Its reference month.</param>
/// <param name="ForMonth">The month looked at.</param>
/// <param name="Probabilities">The probabilities stated.</param>
/// <param name="Interval80">The 80 % interval stated, percent.</param>
/// <param name="FlatBandPct">Half width of its flat outcome, percent.</param>
/// <param name="PublishedAt">When it was published, UTC; <see langword="null"/> where it is a simulation that never was.</param>
public sealed record PublishedOutlook(
    Month Month,
    Month ForMonth,
    OutcomeProbabilities Probabilities,
    PredictiveInterval Interval80,
    double FlatBandPct,
    DateTimeOffset? PublishedAt = null)
{
    /// <summary>Whether it was published only after the month looked at had ended, UTC: it foretold nothing to anybody, even
    /// though it knows only the months up to its own.</summary>
    internal bool IsAfterwards() => PublishedAt is { } moment && Model.Month.Of(moment) > ForMonth;
}
