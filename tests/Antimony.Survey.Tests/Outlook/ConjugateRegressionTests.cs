using Antimony.Survey.Outlook.Distributions;
using CsCheck;
using MathNet.Numerics.LinearAlgebra;

namespace Antimony.Survey.Tests.Outlook;

public class ConjugateRegressionTests
{
    private static readonly RegressionRow[] OneDriver =
        [Row(0.30, 1, 0.9), Row(-0.10, 1, -0.2), Row(0.55, 2.5, 1.4), Row(0.05, 1, 0.1)];

    private static readonly RegressionRow[] TwoDrivers =
        [Row(0.20, 1, 1, 0.5), Row(-0.35, 1.5, -1, 0.2), Row(0.10, 1, 0.3, -0.8), Row(0.02, 3, 0, 0.4)];

    public static TheoryData<string> Cases => ["one driver", "one driver, a prior that disagrees", "two drivers"];

    /// <summary>Prior times likelihood, summed over a fine grid, knows nothing of conjugacy.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void The_posterior_agrees_with_brute_force_integration(string name)
    {
        var (prior, rows) = name switch
        {
            "one driver" => (Prior([0.4], [4], 3, 0.05), OneDriver),
            "one driver, a prior that disagrees" => (Prior([-1.2], [9], 4, 0.2), OneDriver),
            _ => (Prior([0.1, -0.3], [6, 10], 3.5, 0.1), TwoDrivers),
        };
        var posterior = prior.Learn(rows);
        var next = Row(0.15, 1.7, [.. Enumerable.Repeat(0.6, prior.Mean.Count)]);
        var integral = BruteForceIntegration.Of(prior, rows, next);

        for (var i = 0; i < prior.Mean.Count; i++)
            Assert.Equal(integral.Coefficients[i], posterior.Mean[i], 1e-6);
        Assert.Equal(integral.Variance, posterior.Rate / (posterior.Shape - 1), 1e-6);
        Assert.Equal(integral.Below, posterior.Predict(next.Regressors, next.VarianceFactor).Cdf(next.Response), 1e-6);
    }

    [Fact]
    public void Two_rows_by_hand()
    {
        // Precision 1 + 1 + 4/2 = 4; moment 0 + 1·1 + 2·3/2 = 4; mean 1. Squares: 0 + (3 − 2)²/2 + 1·1² = 1.5.
        var posterior = Prior([0], [1], 2, 1).Learn([Row(1, 1, 1), Row(3, 2, 2)]);

        Assert.Equal(4, posterior.Precision[0, 0], 12);
        Assert.Equal(1, posterior.Mean[0], 12);
        Assert.Equal(3, posterior.Shape, 12);
        Assert.Equal(1.75, posterior.Rate, 12);
        var predictive = posterior.Predict(Vector<double>.Build.Dense([2.0]), 1);
        Assert.Equal((2, 6), (predictive.Location, predictive.Freedom));
        Assert.Equal(Math.Sqrt(1.75 / 3 * (1 + 1)), predictive.Scale, 12);
    }

    [Fact]
    public void Learning_row_by_row_is_learning_all_at_once() =>
        Gen.Select(Gen.Double[-1, 1], Gen.Double[0.5, 4], Gen.Double[-2, 2], Gen.Double[-2, 2])
            .Select((response, factor, x, y) => Row(response, factor, x, y)).List[1, 8].Sample(rows =>
            {
                var prior = Prior([0.5, -0.5], [2, 3], 3, 0.5);
                var once = prior.Learn(rows);
                var stepwise = rows.Aggregate(prior, (known, row) => known.Learn([row]));
                return (once.Mean - stepwise.Mean).L2Norm() < 1e-9 && Math.Abs(once.Rate - stepwise.Rate) < 1e-9;
            }, iter: 500);

    private static RegressionRow Row(double response, double varianceFactor, params double[] regressors) =>
        new(response, Vector<double>.Build.Dense(regressors), varianceFactor);

    private static ConjugateRegression Prior(double[] mean, double[] precision, double shape, double rate) => new(
        Vector<double>.Build.Dense(mean), Matrix<double>.Build.DenseOfDiagonalArray(precision), shape, rate);
}
