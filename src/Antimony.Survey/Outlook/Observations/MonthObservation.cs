using Antimony.Survey.Outlook.Distributions;

namespace Antimony.Survey.Outlook.Observations;

/// <summary>What the outlook knows of one month: the series it learns from and forecasts with. All but the month may be
/// absent; built from a stored assessment or a published aggregate.</summary>
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

    /// <summary>The publisher's own outlook for the month after, where its words were coded.</summary>
    public OutcomeProbabilities? PublishedOutlook { get; init; }

    /// <summary>What a month of a published series tells an outlook. Its outlook counts where all three percentages are
    /// given; they are scaled to sum to 1.</summary>
    public static MonthObservation From(PublishedAggregate aggregate)
    {
        ArgumentNullException.ThrowIfNull(aggregate);
        return new MonthObservation
        {
            Month = aggregate.Month,
            MomPct = aggregate.MomPct,
            Halted = aggregate.Halted,
            Reduced = aggregate.Reduced,
            Normal = aggregate.Normal,
            PublishedOutlook = aggregate is
            { OutlookIncreasePct: { } increase, OutlookFlatPct: { } flat, OutlookDecreasePct: { } decrease }
                && increase + flat + decrease is > 0 and var sum
                ? new OutcomeProbabilities(increase / sum, flat / sum, decrease / sum)
                : null,
        };
    }
}
