using Antimony.Survey.Outlook.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace Antimony.Survey.Outlook.Drivers;

/// <summary>The drivers of an outlook, and what is believed of all of them together before any month is seen.</summary>
internal static class OutlookDrivers
{
    /// <summary>Noise of the monthly log change once every driver is known: 6.5 %. Some twenty works run, each large one is
    /// a tenth of the total, and one that stops or starts unannounced is the usual surprise.</summary>
    public const double NoiseDeviation = 0.065;

    /// <summary>Shape of the noise variance: worth six months of experience, so that data soon speak.</summary>
    private const double Shape = 3;

    /// <summary>All of them, in the order that they are told and that regressors stand in.</summary>
    public static IReadOnlyList<Driver> All { get; } =
        [new CalendarDriver(), new ReversionDriver(), new ExpectationsDriver(), new PlansDriver(), new CensusDriver()];

    /// <summary>The priors as a regression that has seen no row.</summary>
    public static ConjugateRegression Prior { get; } = PriorOf([.. All.SelectMany(driver => driver.Priors)]);

    private static ConjugateRegression PriorOf(CoefficientPrior[] priors) => new(
        Vector<double>.Build.Dense(Array.ConvertAll(priors, prior => prior.Mean)),
        Matrix<double>.Build.DenseOfDiagonalArray(
            Array.ConvertAll(priors, prior => Math.Pow(NoiseDeviation / prior.Deviation, 2))),
        Shape,
        (Shape - 1) * NoiseDeviation * NoiseDeviation);
}
