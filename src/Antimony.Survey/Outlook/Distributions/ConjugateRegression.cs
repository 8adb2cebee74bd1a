using MathNet.Numerics.LinearAlgebra;

namespace Antimony.Survey.Outlook.Distributions;

/// <summary>One row of a regression: its response, its regressors, and by how much its noise variance exceeds the
/// model's (1: not at all).</summary>
internal sealed record RegressionRow(double Response, Vector<double> Regressors, double VarianceFactor);

/// <summary>Linear regression with a conjugate normal–inverse-gamma distribution of its coefficients β and noise variance σ².
/// Prior and posterior are the same type; everything is closed form.</summary>
/// <remarks>β | σ² ~ N(m, σ² Λ⁻¹), σ² ~ IG(a, b); a row is y ~ N(xᵀβ, σ² v) (Gelman et al., Bayesian Data Analysis, 3rd ed.,
/// section 14.8, written for one row at a time).</remarks>
internal sealed class ConjugateRegression
{
    private readonly Matrix<double> _covariance;

    public ConjugateRegression(Vector<double> mean, Matrix<double> precision, double shape, double rate)
    {
        (Mean, Precision, Shape, Rate) = (mean, precision, shape, rate);
        _covariance = precision.Cholesky().Solve(Matrix<double>.Build.DenseIdentity(mean.Count));
    }

    /// <summary>m: the expected coefficients.</summary>
    public Vector<double> Mean { get; }

    /// <summary>Λ: their precision, in units of 1 / σ².</summary>
    public Matrix<double> Precision { get; }

    /// <summary>a: shape of the noise variance.</summary>
    public double Shape { get; }

    /// <summary>b: rate of the noise variance, whose expectation is b / (a − 1).</summary>
    public double Rate { get; }

    /// <summary>The posterior once those rows are known; their order does not matter.</summary>
    public ConjugateRegression Learn(IReadOnlyCollection<RegressionRow> rows)
    {
        if (rows.Count == 0) return this;
        var precision = Precision.Clone();
        var moment = Precision * Mean;
        foreach (var row in rows)
        {
            precision += row.Regressors.OuterProduct(row.Regressors) / row.VarianceFactor;
            moment += row.Regressors * (row.Response / row.VarianceFactor);
        }

        var mean = precision.Cholesky().Solve(moment);
        var shift = mean - Mean;
        // Sums of squares about the new mean: the textbook's difference of quadratic forms cancels badly.
        var squares = rows.Sum(row => Math.Pow(row.Response - (row.Regressors * mean), 2) / row.VarianceFactor)
            + (shift * (Precision * shift));
        return new ConjugateRegression(mean, precision, Shape + (rows.Count / 2.0), Rate + (squares / 2));
    }

    /// <summary>The distribution of a new row's response.</summary>
    public StudentPredictive Predict(Vector<double> regressors, double varianceFactor) => new(
        regressors * Mean,
        Math.Sqrt(Rate / Shape * (varianceFactor + (regressors * (_covariance * regressors)))),
        2 * Shape);
}
