using Antimony.Survey.Estimation.Imputation;
using Antimony.Survey.Estimation.Provenance;

namespace Antimony.Survey.Assessing;

/// <summary>How a month's figures came about, to be recomputed by whoever doubts them.</summary>
/// <param name="Provenance">Where each figure comes from.</param>
/// <param name="ImputedCells">Every imputed level; names producers.</param>
/// <param name="Ratios">The ratios that imputed them.</param>
/// <param name="Backtests">How imputation would have met this month's responses.</param>
public sealed record AssessmentTrace(
    IReadOnlyList<ProvenanceEntry> Provenance,
    IReadOnlyList<ImputedCell> ImputedCells,
    IReadOnlyList<StratumRatio> Ratios,
    IReadOnlyList<StratumBacktest> Backtests);
