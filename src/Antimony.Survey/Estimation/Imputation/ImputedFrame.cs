using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Frame;

namespace Antimony.Survey.Estimation.Imputation;

/// <summary>A month's frame with a level for every producer, and how those came about that nobody reported.</summary>
/// <param name="Producers">The frame, sorted by producer.</param>
/// <param name="Cells">The imputed levels, by producer.</param>
/// <param name="Ratios">The ratios that were used, by method and stratum.</param>
/// <param name="Backtests">The forward ratios' record on this month's responses.</param>
internal sealed record ImputedFrame(
    IReadOnlyList<EstimatedProducer> Producers,
    IReadOnlyList<ImputedCell> Cells,
    IReadOnlyList<StratumRatio> Ratios,
    IReadOnlyList<StratumBacktest> Backtests)
{
    /// <summary>Whether the forward ratio of that stratum, or of all together, imputed anything.</summary>
    public bool Used(OperatingStatus stratum) => Ratios.Any(ratio =>
        ratio.Method == CellMarker.ForwardFromResponse && (ratio.Stratum is null || ratio.Stratum == stratum));
}
