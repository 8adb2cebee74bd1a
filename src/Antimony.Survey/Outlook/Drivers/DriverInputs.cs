using Antimony.Survey.Outlook.Distributions;
using Antimony.Survey.Outlook.Observations;
using MathNet.Numerics.LinearAlgebra;

namespace Antimony.Survey.Outlook.Drivers;

/// <summary>What the drivers know, at the end of a month, of the change into the next.</summary>
internal sealed class DriverInputs
{
    /// <summary>Effects smaller than this, in percent, carry nothing.</summary>
    private const double Notable = 0.5;

    private readonly List<(Driver Driver, IReadOnlyList<DriverInput> Inputs)> _byDriver;

    private DriverInputs(List<(Driver, IReadOnlyList<DriverInput>)> byDriver) => _byDriver = byDriver;

    /// <summary>The inputs at the end of <paramref name="reference"/>; nothing after it is looked at.</summary>
    public static DriverInputs At(ObservedSeries series, Month reference) =>
        new([.. OutlookDrivers.All.Select(driver => (driver, driver.Read(series, reference)))]);

    /// <summary>The regressors, driver after driver.</summary>
    public Vector<double> Regressors =>
        Vector<double>.Build.Dense([.. _byDriver.SelectMany(pair => pair.Inputs).Select(input => input.Value)]);

    /// <summary>Noise variance in units of the model's: 1 where all is known, more for whatever is not.</summary>
    public double VarianceFactor => 1 + (_byDriver
        .SelectMany(pair => pair.Driver.Priors.Zip(pair.Inputs, (prior, input) => (1 - input.Known) * prior.CostOfAbsence))
        .Sum() / (OutlookDrivers.NoiseDeviation * OutlookDrivers.NoiseDeviation));

    /// <summary>The contribution of each driver to the outlook of the series' last month, and why.</summary>
    public IReadOnlyList<OutlookDriver> Explain(ObservedSeries series, Vector<double> coefficients)
    {
        var effects = new Queue<double>(Regressors.PointwiseMultiply(coefficients));
        return [.. _byDriver.Select(pair =>
        {
            var effect = pair.Inputs.Sum(_ => effects.Dequeue());
            return new OutlookDriver(
                pair.Driver.Code, LogChange.ToPercent(effect), pair.Driver.Why(series, pair.Inputs, effect));
        })];
    }

    /// <summary>What would change the outlook: what could fail in the driver that carries most of it.</summary>
    public LocalizedText Risk(IReadOnlyList<OutlookDriver> drivers)
    {
        var largest = drivers.MaxBy(driver => Math.Abs(driver.EffectPct))!;
        if (Math.Abs(largest.EffectPct) < Notable)
            return new(
                "No driver points clearly either way, so one large producer that stops or restarts would decide it.",
                "各项因素均无明显指向，任何一家大型企业停产或复产都可能左右结果。");
        var (driver, inputs) = _byDriver.Find(pair => pair.Driver.Code == largest.Code);
        return driver.Risk(inputs, largest.EffectPct);
    }
}
