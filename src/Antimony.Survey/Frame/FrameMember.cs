namespace Antimony.Survey.Frame;

/// <summary>A producer of the month's frame: what it reported, else what was last known of it.</summary>
internal sealed record FrameMember
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

    /// <summary>What counts as one in disclosure control.</summary>
    public Contributor Contributor => Contributor.Of(Group, Producer);

    public static FrameMember Responding(Response response, CarriedProducer? previous, Response? next) => new()
    {
        Producer = response.Producer,
        Group = response.Group ?? previous?.Group,
        Province = response.Province,
        Capacity = response.Capacity,
        Status = response.Status,
        Reasons = response.Reasons,
        LastResponse = response.Month,
        Response = response,
        Previous = previous,
        Next = next,
    };

    public static FrameMember Silent(CarriedProducer previous, Response? next) => new()
    {
        Producer = previous.Producer,
        Group = previous.Group,
        Province = previous.Province,
        Capacity = previous.Capacity,
        Status = previous.Status,
        Reasons = previous.Reasons,
        LastResponse = previous.LastResponse,
        Response = null,
        Previous = previous,
        Next = next,
    };
}
