using System.Text.Json.Serialization;
using Antimony.Survey.Assessing;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Outlook.Distributions;

namespace Antimony.Survey.Outlook.Observations;

/// <summary>What the outlook knows of one month: the series it learns from and forecasts with. All but the month may be
/// absent.</summary>
public sealed record MonthObservation
{
    /// <summary>The month.</summary>
    public required Month Month { get; init; }

    /// <summary>Change of production on the month before, percent, greater than −100.</summary>
    public double? MomPct { get; init; }

    /// <summary>Producers halted.</summary>
    public int? Halted { get; init; }

    /// <summary>Producers running reduced.</summary>
    public int? Reduced { get; init; }

    /// <summary>Producers running normally.</summary>
    public int? Normal { get; init; }

    /// <summary>What producers expected, in that month, of the month after.</summary>
    public ExpectationFigures? Expectations { get; init; }

    /// <summary>Planned output of the month after over this month's output, both summed over the producers that stated a
    /// plan; greater than 0.</summary>
    public double? PlannedRatio { get; init; }

    /// <summary>Share (0–1) of the month's production that the producers with a stated plan make up.</summary>
    public double? PlannedShare { get; init; }

    /// <summary>The outlook that somebody else published for the month after, where its words were coded.</summary>
    [JsonPropertyName("publishedOutlook")]
    public OutcomeProbabilities? ExternalOutlook { get; init; }

    /// <summary>What an outlook is told of an assessed month: what may be shown of it, and nothing else.</summary>
    /// <param name="month">The month.</param>
    /// <param name="external">What somebody else published for it.</param>
    public static MonthObservation Of(AssessedMonth month, ExternalAggregate? external)
    {
        ArgumentNullException.ThrowIfNull(month);
        var (assessment, intentions) = (month.Assessment, month.Intentions);
        return new MonthObservation
        {
            Month = assessment.Month,
            // A full stop has no log change to learn from.
            MomPct = assessment.Change.MomPct is > -100 ? assessment.Change.MomPct : null,
            Halted = assessment.Census.Halted.Count,
            Reduced = assessment.Census.Reduced.Count,
            Normal = assessment.Census.Normal.Count,
            Expectations = intentions.Expectations,
            PlannedRatio = intentions.PlannedRatio,
            PlannedShare = intentions.PlannedShare,
            ExternalOutlook = OutcomeProbabilities.Of(external?.Outlook ?? default),
        };
    }

    /// <summary>What a month of an external series tells an outlook.</summary>
    public static MonthObservation Of(ExternalAggregate aggregate)
    {
        ArgumentNullException.ThrowIfNull(aggregate);
        return new MonthObservation
        {
            Month = aggregate.Month,
            MomPct = aggregate.MomPct,
            Halted = aggregate.Halted,
            Reduced = aggregate.Reduced,
            Normal = aggregate.Normal,
            ExternalOutlook = OutcomeProbabilities.Of(aggregate.Outlook),
        };
    }
}
