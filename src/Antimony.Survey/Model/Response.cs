namespace Antimony.Survey.Model;

/// <summary>Where in a file a row stands. <paramref name="Row"/> is the number that a spreadsheet program shows;
/// <paramref name="Sheet"/> is <see langword="null"/> in a file that has no sheets.</summary>
public readonly record struct RowLocation(string? Sheet, int Row);

/// <summary>What one producer reported for one month: a row of a survey file once it is read and edited.</summary>
public sealed record Response
{
    /// <summary>The reference month.</summary>
    public required Month Month { get; init; }

    /// <summary>The producer (plant) that reports.</summary>
    public required ProducerId Producer { get; init; }

    /// <summary>The producer's name as written, where given.</summary>
    public string? Name { get; init; }

    /// <summary>The holding that owns the producer, where given; disclosure control counts holdings.</summary>
    public string? Group { get; init; }

    /// <summary>The province it produces in.</summary>
    public required Province Province { get; init; }

    /// <summary>Its capacity.</summary>
    public required Capacity Capacity { get; init; }

    /// <summary>How it ran.</summary>
    public required OperatingStatus Status { get; init; }

    /// <summary>Output by product, gross weight.</summary>
    public required ProductOutputs Output { get; init; }

    /// <summary>What it expects of next month, where it said.</summary>
    public Expectation? Expectation { get; init; }

    /// <summary>Next month's planned output in ingot equivalent, where it said.</summary>
    public Tonnes? Planned { get; init; }

    /// <summary>Why it ran below its usual rate.</summary>
    public Reasons Reasons { get; init; }

    /// <summary>Free text.</summary>
    public string? Note { get; init; }

    /// <summary>Where the row stands in its file.</summary>
    public RowLocation Location { get; init; }

    /// <summary>What counts as one in disclosure control.</summary>
    public Contributor Contributor => Contributor.Of(Group, Producer);
}
