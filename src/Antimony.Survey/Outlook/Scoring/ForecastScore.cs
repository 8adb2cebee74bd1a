using Antimony.Survey.Outlook.Distributions;

namespace Antimony.Survey.Outlook.Scoring;

/// <summary>The scores of one probability forecast whose outcome is known.</summary>
/// <param name="Rps">Ranked probability score Σ (F − O)² ÷ (K − 1) over decrease, flat, increase, 0 (perfect) to 1
/// (Epstein 1969, normalised).</param>
/// <param name="Brier">Σ (p − o)² over the three outcomes, 0 (perfect) to 2 (Brier 1950).</param>
/// <param name="Hit">Whether the most probable outcome came true.</param>
public sealed record ForecastScore(double Rps, double Brier, bool Hit)
{
    /// <summary>Scores a forecast by what happened.</summary>
    internal static ForecastScore Of(OutcomeProbabilities forecast, Expectation outcome)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        var actual = OutcomeProbabilities.Certain(outcome);
        var (increase, flat, decrease) =
            (forecast.Increase - actual.Increase, forecast.Flat - actual.Flat, forecast.Decrease - actual.Decrease);
        return new(
            ((decrease * decrease) + ((decrease + flat) * (decrease + flat))) / 2,
            (increase * increase) + (flat * flat) + (decrease * decrease),
            forecast.MostProbable == outcome);
    }
}
