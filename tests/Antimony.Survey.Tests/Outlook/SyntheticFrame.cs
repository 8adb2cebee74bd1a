using Antimony.Survey.Outlook.Drivers;
using Antimony.Survey.Outlook.Observations;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace Antimony.Survey.Tests.Outlook;

/// <summary>A history whose coefficients and noise are drawn from the model's prior, with gaps and missing inputs, and the
/// change of the month after it.</summary>
internal sealed record SyntheticFrame(IReadOnlyList<MonthObservation> History, double NextMomPct)
{
    public static SyntheticFrame Draw(Random random)
    {
        var prior = OutlookDrivers.Prior;
        var noise = 1 / Gamma.Sample(random, prior.Shape, prior.Rate);
        var coefficients = prior.Mean + prior.Precision.Diagonal().Map(p => Normal.Sample(random, 0, Math.Sqrt(noise / p)));
        var history = new List<MonthObservation>();
        var months = random.Next(1, 25);
        var month = new Month(random.Next(1990, 2080), random.Next(1, 13));
        double? mom = null;
        for (var i = 0; i < months; i++, month = month.Next)
        {
            history.Add(Observation(random, month, i > 0 && random.NextDouble() < 0.9 ? mom : null));
            var inputs = DriverInputs.At(new ObservedSeries(history), month);
            mom = 100 * (Math.Exp(Change(random, coefficients, noise, inputs)) - 1);
        }

        return new(history, mom!.Value);
    }

    private static double Change(Random random, Vector<double> coefficients, double noise, DriverInputs inputs) =>
        Normal.Sample(random, inputs.Regressors * coefficients, Math.Sqrt(noise * inputs.VarianceFactor));

    private static MonthObservation Observation(Random random, Month month, double? mom)
    {
        var halted = random.Next(5, 19);
        var reduced = random.Next(5, 33 - halted);
        var (expect, plan, count) = (random.NextDouble() < 0.5, random.NextDouble() < 0.5, random.NextDouble() < 0.8);
        var increase = random.Next(0, 20);
        return new MonthObservation
        {
            Month = month,
            MomPct = mom,
            Halted = count ? halted : null,
            Reduced = count ? reduced : null,
            Normal = count ? 33 - halted - reduced : null,
            Expectations = expect ? new(increase, 5, 20 - increase, null, (random.NextDouble() * 200) - 100) : null,
            PlannedRatio = plan ? Math.Exp(Normal.Sample(random, 0, 0.1)) : null,
            PlannedShare = plan ? random.NextDouble() : null,
        };
    }
}
