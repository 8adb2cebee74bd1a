namespace Antimony.Survey.Outlook;

/// <summary>What must be known of an outlook as it was published to score it.</summary>
/// <param name="Month">Its reference month.</param>
/// <param name="ForMonth">The month looked at.</param>
/// <param name="Probabilities">The probabilities stated.</param>
/// <param name="Interval80">The 80 % interval stated, percent.</param>
/// <param name="FlatBandPct">Half width of its flat outcome, percent.</param>
public sealed record PublishedOutlook(
    Month Month,
    Month ForMonth,
    OutcomeProbabilities Probabilities,
    PredictiveInterval Interval80,
    double FlatBandPct)
{
    /// <summary>The part of a stored outlook that is scored.</summary>
    public static PublishedOutlook Of(MonthlyOutlook outlook)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        return new(outlook.Month, outlook.ForMonth, outlook.Probabilities, outlook.Interval80, outlook.FlatBandPct);
    }
}
