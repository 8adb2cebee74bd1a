using Antimony.Survey.Calendar;
using Antimony.Survey.Outlook.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace Antimony.Survey.Outlook.Drivers;

/// <summary>What is believed of a driver before any month is seen: its coefficient (mean and standard deviation), and how
/// large its regressor usually is, which is what its absence costs.</summary>
internal sealed record CoefficientPrior(double Mean, double Deviation, double UsualSize)
{
    /// <summary>Variance that not knowing the regressor adds to the forecast: E[β²] × the regressor's variance.</summary>
    public double CostOfAbsence => ((Mean * Mean) + (Deviation * Deviation)) * UsualSize * UsualSize;
}

/// <summary>The priors. Each is what its coefficient must be by its meaning; none was fitted. Rounded on purpose.</summary>
internal static class OutlookPrior
{
    /// <summary>Output per log day. A works that keeps its daily rate gives exactly 1; stoppages planned by the month
    /// rather than the day pull it away a little. The calendar is always known.</summary>
    public static readonly CoefficientPrior LogDays = new(1, 0.25, 0);

    /// <summary>Output per unit of New Year window. About one works in seven stops for the window: −0.15; it can hardly
    /// be positive, and half of them stopping would be −0.4.</summary>
    public static readonly CoefficientPrior Window = new(-0.15, 0.10, 0);

    /// <summary>Next change per unit of the last calendar-free change. A level with wholly passing shocks gives −½, a
    /// random walk 0: halfway.</summary>
    public static readonly CoefficientPrior Reversion = new(-0.25, 0.20, 0.12);

    /// <summary>Change per unit of balance (−1 to 1). Were all to expect more, they would mean some 8 %: several times
    /// the flat band, below what a holiday does.</summary>
    public static readonly CoefficientPrior Expectations = new(0.08, 0.06, 0.40);

    /// <summary>Change per unit of what plans say beyond the calendar. Plans kept to the letter give 1; they are made
    /// hopefully and cut by what goes wrong.</summary>
    public static readonly CoefficientPrior Plans = new(0.60, 0.25, 0.10);

    /// <summary>Change per unit of idleness above the usual. A works counted idle runs again with a probability of about
    /// a third each month: +0.3.</summary>
    public static readonly CoefficientPrior Census = new(0.30, 0.30, 0.08);

    /// <summary>Noise of the monthly log change once every driver is known: 6.5 %. Some twenty works run, each large one is
    /// a tenth of the total, and one that stops or starts unannounced is the usual surprise.</summary>
    public const double NoiseDeviation = 0.065;

    /// <summary>Shape of the noise variance: worth six months of experience, so that data soon speak.</summary>
    public const double Shape = 3;

    /// <summary>The coefficients in the order of <see cref="DriverInputs.Regressors"/>.</summary>
    public static readonly IReadOnlyList<CoefficientPrior> Coefficients =
        [LogDays, Window, Reversion, Expectations, Plans, Census];

    /// <summary>The prior as a regression that has seen no row.</summary>
    public static ConjugateRegression Regression { get; } = new(
        Vector<double>.Build.Dense([.. Coefficients.Select(c => c.Mean)]),
        Matrix<double>.Build.DenseOfDiagonalArray(
            [.. Coefficients.Select(c => Math.Pow(NoiseDeviation / c.Deviation, 2))]),
        Shape,
        (Shape - 1) * NoiseDeviation * NoiseDeviation);

    /// <summary>The log change that the calendar alone is believed to bring in <paramref name="month"/>.</summary>
    public static double ExpectedOfCalendar(Month month)
    {
        var change = CalendarChange.Into(month);
        return (LogDays.Mean * change.LogDays) + (Window.Mean * change.WindowShare);
    }
}
