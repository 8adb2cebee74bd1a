using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Estimation.Imputation;
using Antimony.Survey.Estimation.Provenance;
using Antimony.Survey.Outlook.Observations;

namespace Antimony.Survey.Disclosure;

/// <summary>A month's assessment and all that goes with it.</summary>
/// <param name="Assessment">The figures; provisional, to be given a vintage by whoever publishes it.</param>
/// <param name="Carried">What later months need of it.</param>
/// <param name="Observation">What the outlook needs of it.</param>
public sealed record AssessedMonth(Assessment Assessment, CarriedMonth Carried, MonthObservation Observation)
{
    /// <summary>Change of January and February together on the year before, percent, as the statistics bureau publishes
    /// them; only in February.</summary>
    public double? JanFebPct { get; init; }

    /// <summary>Where each figure comes from, in the order of the assessment.</summary>
    public IReadOnlyList<ProvenanceEntry> Provenance { get; init; } = [];

    /// <summary>Every imputed level, by producer. Names producers.</summary>
    public IReadOnlyList<ImputedCell> ImputedCells { get; init; } = [];

    /// <summary>The ratios that imputed them.</summary>
    public IReadOnlyList<StratumRatio> Ratios { get; init; } = [];

    /// <summary>How imputation would have met this month's responses.</summary>
    public IReadOnlyList<StratumBacktest> Backtests { get; init; } = [];
}
