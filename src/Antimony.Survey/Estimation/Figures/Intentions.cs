namespace Antimony.Survey.Estimation.Figures;

/// <summary>Producers by what they expect. Balance = 100 × (increase − decrease) / answers; the capacity-weighted one weighs
/// each answer by the producer's capacity.</summary>
public sealed record ExpectationFigures(
    int Increase,
    int Flat,
    int Decrease,
    double? Balance,
    double? CapacityWeightedBalance);

/// <summary>What producers said of the month after. Each part is absent where nobody said it, or too few did.</summary>
/// <param name="Expectations">What they expect.</param>
/// <param name="PlannedRatio">Planned output over this month's, both summed over the producers that stated a plan.</param>
/// <param name="PlannedShare">Share of surveyed production, 0–1, that those producers make up.</param>
public sealed record Intentions(ExpectationFigures? Expectations, double? PlannedRatio, double? PlannedShare);
