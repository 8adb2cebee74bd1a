namespace Antimony.Survey.Frame;

/// <summary>A producer's level of the month, by product in t of ingot equivalent, and how it came about.</summary>
internal sealed record ProducerLevel(CellMarker Marker, Month Origin, IReadOnlyList<double> Levels)
{
    public double Level { get; } = Levels.Sum();
}

/// <summary>A producer of the month's frame: what it reported, else what was last known of it.</summary>
internal sealed class PanelMember
{
    public required ProducerId Producer { get; init; }

    public required string? Group { get; init; }

    public required Province Province { get; init; }

    public required Capacity Capacity { get; init; }

    public required OperatingStatus Status { get; init; }

    public required Reasons Reasons { get; init; }

    public required Month LastResponse { get; init; }

    /// <summary>Its response of the month.</summary>
    public required Response? Response { get; init; }

    /// <summary>What was carried over of it, where it was in the frame before.</summary>
    public required CarriedProducer? Previous { get; init; }

    /// <summary>Its response of the month after.</summary>
    public required Response? Next { get; init; }

    /// <summary>Its level of the month: reported, or imputed in a second pass.</summary>
    public ProducerLevel? Cell { get; set; }

    public string ContributorGroup => Group ?? Producer.ToString();

    public bool IsReported => Cell?.Marker == CellMarker.Reported;

    public CarriedProducer Carry() => new()
    {
        Producer = Producer,
        Group = Group,
        Province = Province,
        Capacity = Capacity,
        LastResponse = LastResponse,
        Status = Status,
        Reasons = Reasons,
        Marker = Cell!.Marker,
        Origin = Cell.Origin,
        Levels = Cell.Levels,
    };
}
