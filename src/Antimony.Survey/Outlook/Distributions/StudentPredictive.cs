using MathNet.Numerics.Distributions;

namespace Antimony.Survey.Outlook.Distributions;

/// <summary>A Student t distribution: what a conjugate regression predicts for one new observation.</summary>
/// <param name="Location">Its centre.</param>
/// <param name="Scale">Its scale, greater than 0.</param>
/// <param name="Freedom">Its degrees of freedom, greater than 0.</param>
internal sealed record StudentPredictive(double Location, double Scale, double Freedom)
{
    public double Cdf(double x) => StudentT.CDF(Location, Scale, Freedom, x);

    public double Quantile(double probability) => StudentT.InvCDF(Location, Scale, Freedom, probability);
}
