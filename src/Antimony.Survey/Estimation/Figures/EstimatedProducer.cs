using Antimony.Survey.Frame;

namespace Antimony.Survey.Estimation.Figures;

/// <summary>A producer's level of the month, by product in t of ingot equivalent, and how it came about.</summary>
internal sealed record ProducerLevel(CellMarker Marker, Month Origin, IReadOnlyList<double> ByProduct)
{
    public double Total { get; } = ByProduct.Sum();
}

/// <summary>A producer of the month's frame with its level, reported or imputed.</summary>
internal sealed record EstimatedProducer(FrameMember Member, ProducerLevel Level)
{
    public bool IsReported => Level.Marker == CellMarker.Reported;

    /// <summary>What the month after needs of it.</summary>
    public CarriedProducer Carry() => new()
    {
        Producer = Member.Producer,
        Group = Member.Group,
        Province = Member.Province,
        Capacity = Member.Capacity,
        LastResponse = Member.LastResponse,
        Status = Member.Status,
        Reasons = Member.Reasons,
        Marker = Level.Marker,
        Origin = Level.Origin,
        Levels = Level.ByProduct,
    };
}
