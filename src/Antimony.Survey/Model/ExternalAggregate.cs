namespace Antimony.Survey.Model;

/// <summary>One month of a series that somebody else published: history from before the survey's own responses, and what an
/// outlook is compared with. All but the month may be absent.</summary>
public sealed record ExternalAggregate
{
    /// <summary>The reference month.</summary>
    public required Month Month { get; init; }

    /// <summary>National production in tonnes of ingot equivalent.</summary>
    public Tonnes? Production { get; init; }

    /// <summary>Change on the month before, in percent.</summary>
    public double? MomPct { get; init; }

    /// <summary>Producers halted.</summary>
    public int? Halted { get; init; }

    /// <summary>Producers running reduced.</summary>
    public int? Reduced { get; init; }

    /// <summary>Producers running normally.</summary>
    public int? Normal { get; init; }

    /// <summary>Producers of every status together, where each is stated; wider than a count, which may be as large as
    /// any.</summary>
    internal long? Counted => (long?)Halted + Reduced + Normal;

    /// <summary>Producers asked.</summary>
    public int? Producers { get; init; }

    /// <summary>The day it was published.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Source { get; init; }

    /// <summary>The publisher's outlook for the month after.</summary>
    public ExternalOutlook Outlook { get; init; }

    /// <summary>Where the row stands in its file.</summary>
    public RowLocation Location { get; init; }
}

/// <summary>An outlook that somebody else published, its words coded as percent; each may be absent.</summary>
/// <param name="IncreasePct">More than in the month.</param>
/// <param name="FlatPct">About as much.</param>
/// <param name="DecreasePct">Less.</param>
public readonly record struct ExternalOutlook(double? IncreasePct, double? FlatPct, double? DecreasePct);
