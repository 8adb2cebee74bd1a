using Antimony.Survey.Outlook.Distributions;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace Antimony.Survey.Tests.Outlook;

/// <summary>Posterior moments as sums of prior × likelihood over a grid of the log noise variance and of each coefficient.
/// The trapezoidal rule converges exponentially here, because the integrand is smooth and vanishes at both ends.</summary>
internal sealed record BruteForceIntegration(double[] Coefficients, double Variance, double Below)
{
    private const int VariancePoints = 160;
    private const int CoefficientPoints = 120;
    private const double Reach = 9;

    public static BruteForceIntegration Of(ConjugateRegression prior, RegressionRow[] rows, RegressionRow next)
    {
        var (mass, variance, below) = (0.0, 0.0, 0.0);
        var coefficients = new double[prior.Mean.Count];
        var centre = MaximumOfJoint(prior, rows);
        for (var v = 0; v < VariancePoints; v++)
        {
            var logVariance = -8 + (v * 14.0 / VariancePoints);
            var noise = Math.Exp(logVariance);
            foreach (var (beta, cell) in Grid(prior, centre, noise))
            {
                // The Jacobian of the log turns the inverse gamma's exponent −a − 1 into −a.
                var logOfVariance = (-prior.Shape * logVariance) - (prior.Rate / noise);
                var density = cell * Math.Exp(logOfVariance + LogJoint(prior, rows, beta, noise));
                mass += density;
                variance += density * noise;
                below += density * Normal.CDF(
                    next.Regressors * beta, Math.Sqrt(noise * next.VarianceFactor), next.Response);
                for (var i = 0; i < coefficients.Length; i++) coefficients[i] += density * beta[i];
            }
        }

        return new([.. coefficients.Select(c => c / mass)], variance / mass, below / mass);
    }

    private static double LogJoint(ConjugateRegression prior, RegressionRow[] rows, Vector<double> beta, double noise)
    {
        var sum = 0.0;
        for (var i = 0; i < beta.Count; i++)
            sum += LogNormal(beta[i], prior.Mean[i], noise / prior.Precision[i, i]);
        foreach (var row in rows)
            sum += LogNormal(row.Response, row.Regressors * beta, noise * row.VarianceFactor);
        return sum;
    }

    private static double LogNormal(double x, double mean, double variance) =>
        -0.5 * (Math.Log(2 * Math.PI * variance) + ((x - mean) * (x - mean) / variance));

    /// <summary>Points about the densest one. Given the noise variance the posterior is nowhere wider than the prior.</summary>
    private static IEnumerable<(Vector<double> Beta, double Cell)> Grid(
        ConjugateRegression prior, Vector<double> centre, double noise)
    {
        var widths = prior.Precision.Diagonal().Map(p => Reach * Math.Sqrt(noise / p));
        var cell = widths.Aggregate(1.0, (product, width) => product * 2 * width / CoefficientPoints);
        var points = (int)Math.Pow(CoefficientPoints, centre.Count);
        for (var p = 0; p < points; p++)
        {
            var beta = centre.Clone();
            for (int i = 0, rest = p; i < centre.Count; i++, rest /= CoefficientPoints)
                beta[i] += widths[i] * ((2.0 * (rest % CoefficientPoints) / CoefficientPoints) - 1);
            yield return (beta, cell);
        }
    }

    /// <summary>Climbs by ever smaller steps in one coefficient at a time; where the joint density is densest does not
    /// depend on the noise variance.</summary>
    private static Vector<double> MaximumOfJoint(ConjugateRegression prior, RegressionRow[] rows)
    {
        var best = prior.Mean.Clone();
        for (var step = 1.0; step > 1e-4;)
        {
            var better = Enumerable.Range(0, 2 * best.Count).Select(k =>
            {
                var moved = best.Clone();
                moved[k / 2] += k % 2 == 0 ? step : -step;
                return moved;
            }).MaxBy(moved => LogJoint(prior, rows, moved, 1))!;
            if (LogJoint(prior, rows, better, 1) > LogJoint(prior, rows, best, 1)) best = better;
            else step /= 2;
        }

        return best;
    }
}
