using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Estimation.Imputation;
using Antimony.Survey.Estimation.Provenance;

namespace Antimony.Survey.Disclosure;

/// <summary>A month's assessment as it may be shown, and all that goes with it.</summary>
/// <param name="Assessment">The figures; provisional, to be given a vintage by whoever publishes it.</param>
/// <param name="Carried">What later months need of it, with its true totals.</param>
/// <param name="Intentions">What producers said of the month after.</param>
public sealed record AssessedMonth(Assessment Assessment, CarriedMonth Carried, Intentions Intentions)
{
    /// <summary>Where each figure comes from, in the order of the assessment.</summary>
    public IReadOnlyList<ProvenanceEntry> Provenance { get; init; } = [];

    /// <summary>Every imputed level, by producer. Names producers.</summary>
    public IReadOnlyList<ImputedCell> ImputedCells { get; init; } = [];

    /// <summary>The ratios that imputed them.</summary>
    public IReadOnlyList<StratumRatio> Ratios { get; init; } = [];

    /// <summary>How imputation would have met this month's responses.</summary>
    public IReadOnlyList<StratumBacktest> Backtests { get; init; } = [];
}
