using Antimony.Survey.Estimation.Figures;

namespace Antimony.Survey.Assessing.Flags;

/// <summary>Flags on output above capacity, which mostly means that a capacity was stated for another period.</summary>
internal static class CapacityFlags
{
    /// <summary>Output above this share of capacity puts the capacity's basis in doubt.</summary>
    private const double UtilisationLimit = 1.10;

    private const double LimitPct = 100 * UtilisationLimit;

    public static IEnumerable<AssessmentFlag> Of(Assessment shown, IReadOnlyList<EstimatedProducer> producers)
    {
        if (shown.Capacity.UtilisationPct is > LimitPct and var utilisation)
            yield return FlagTexts.UtilisationAboveCapacity(
                utilisation,
                LimitPct,
                producers.Count(p => p.Member.Capacity.Basis == CapacityBasis.Year),
                producers.Count(p => p.Member.Capacity.Basis == CapacityBasis.Month));

        var above = producers
            .Where(p => p.IsReported && p.Level.Total > UtilisationLimit * p.Member.Capacity.PerMonth.Value)
            .CountBy(p => p.Member.Capacity.Basis)
            .ToDictionary();
        if (above.Count > 0)
            yield return FlagTexts.ProducersAboveCapacity(
                LimitPct, above.GetValueOrDefault(CapacityBasis.Year), above.GetValueOrDefault(CapacityBasis.Month));
    }
}
