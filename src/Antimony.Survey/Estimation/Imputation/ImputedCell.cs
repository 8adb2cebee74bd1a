using Antimony.Survey.Frame;

namespace Antimony.Survey.Estimation.Imputation;

/// <summary>One imputed level. Names a producer: for the administrator's eyes only.</summary>
/// <param name="Producer">Whose level it is.</param>
/// <param name="Level">The level, t of ingot equivalent.</param>
/// <param name="Method">How it was imputed.</param>
/// <param name="Origin">The month of the response (or, constructed, of the capacity) that it goes back to.</param>
/// <param name="Ratio">What the value before was multiplied with; constructed: output per monthly capacity;
/// <see langword="null"/> for a structural zero or a missing value.</param>
/// <param name="Stratum">The stratum whose respondents gave the ratio; <see langword="null"/> for all strata together.</param>
/// <param name="Responded">Whether the producer did respond and only left its output blank.</param>
/// <param name="Held">Whether no respondent gave a ratio at all and the last value stands unchanged, flagged.</param>
public sealed record ImputedCell(
    ProducerId Producer,
    double Level,
    CellMarker Method,
    Month Origin,
    double? Ratio,
    OperatingStatus? Stratum,
    bool Responded,
    bool Held)
{
    /// <summary>Its own stratum, where that had no matched respondent and all strata together gave the ratio.</summary>
    public OperatingStatus? FellBackFrom { get; init; }
}

/// <summary>The ratio of a stratum's matched respondents: Σ to ÷ Σ from, movers beyond the limit left out. It may rest on a
/// single respondent: for the administrator's eyes only.</summary>
/// <param name="Method">What it imputes.</param>
/// <param name="Stratum">The stratum; <see langword="null"/> for all together.</param>
/// <param name="Ratio">The ratio.</param>
/// <param name="Matched">Respondents that it rests on.</param>
/// <param name="LeftOut">Outlying movers left out of it.</param>
public sealed record StratumRatio(CellMarker Method, OperatingStatus? Stratum, double Ratio, int Matched, int LeftOut);

/// <summary>How well imputation would have met the responses of the month, each left out in turn.</summary>
/// <param name="Stratum">Status at t−1.</param>
/// <param name="Respondents">Matched respondents tried.</param>
/// <param name="Groups">Holdings that they belong to.</param>
/// <param name="RatioErrorPct">Sum of absolute errors by the ratio of the others, percent of their output.</param>
/// <param name="CarriedForwardErrorPct">The same had the last value been carried forward.</param>
public sealed record StratumBacktest(
    OperatingStatus Stratum,
    int Respondents,
    int Groups,
    double RatioErrorPct,
    double CarriedForwardErrorPct)
{
    /// <summary>Whether carrying the last value forward would have been better.</summary>
    public bool CarriedForwardIsBetter => CarriedForwardErrorPct < RatioErrorPct;
}
