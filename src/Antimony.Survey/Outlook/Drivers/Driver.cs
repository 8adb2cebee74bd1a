using Antimony.Survey.Outlook.Observations;

namespace Antimony.Survey.Outlook.Drivers;

/// <summary>What is believed of a coefficient before any month is seen: its mean and standard deviation, and how large its
/// regressor usually is, which is what its absence costs.</summary>
/// <remarks>Each prior is what its coefficient must be by its meaning; none was fitted. Rounded on purpose.</remarks>
internal sealed record CoefficientPrior(double Mean, double Deviation, double UsualSize)
{
    /// <summary>Variance that not knowing the regressor adds to the forecast: E[β²] × the regressor's variance.</summary>
    public double CostOfAbsence => ((Mean * Mean) + (Deviation * Deviation)) * UsualSize * UsualSize;
}

/// <summary>A regressor and how much of it is known: 1 wholly, 0 not at all (its value is then 0).</summary>
internal readonly record struct DriverInput(double Value, double Known)
{
    public static DriverInput Unknown => default;
}

/// <summary>A driver of the outlook: what is believed of it, how it is read from a series, and how it is told. One driver is one
/// file, and <see cref="OutlookDrivers.All"/> lists them.</summary>
internal abstract class Driver
{
    /// <summary>A change beyond halving or doubling says no more of what follows than these do.</summary>
    protected static readonly double LargestChange = Math.Log(2);

    /// <summary>Its name on the wire.</summary>
    public abstract string Code { get; }

    /// <summary>The prior of each of its regressors.</summary>
    public abstract IReadOnlyList<CoefficientPrior> Priors { get; }

    /// <summary>Its regressors at the end of <paramref name="reference"/>; nothing after it is looked at.</summary>
    public abstract IReadOnlyList<DriverInput> Read(ObservedSeries series, Month reference);

    /// <summary>Why it has that effect, a log change, at the end of the series.</summary>
    public abstract LocalizedText Why(ObservedSeries series, IReadOnlyList<DriverInput> inputs, double effect);

    /// <summary>What would change an outlook that rests mainly on it.</summary>
    public abstract LocalizedText Risk(IReadOnlyList<DriverInput> inputs, double effectPct);
}
