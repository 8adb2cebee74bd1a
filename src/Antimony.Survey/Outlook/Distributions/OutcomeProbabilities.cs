using System.Text.Json.Serialization;

namespace Antimony.Survey.Outlook.Distributions;

/// <summary>Probability of each outcome, 0–1; they sum to 1.</summary>
public sealed record OutcomeProbabilities(double Increase, double Flat, double Decrease)
{
    /// <summary>The lowest probability that an outlook states: nothing is called impossible, and the scale of
    /// words (ICD 203) ends at 1 and 99 %.</summary>
    internal const double Floor = 0.01;

    /// <summary>One third each.</summary>
    public static OutcomeProbabilities Uniform { get; } = new(1.0 / 3, 1.0 / 3, 1.0 / 3);

    /// <summary>The most probable outcome; of equals, increase before decrease before flat.</summary>
    [JsonIgnore]
    public Expectation MostProbable =>
        Increase >= Decrease && Increase >= Flat ? Expectation.Increase
        : Decrease >= Flat ? Expectation.Decrease
        : Expectation.Flat;

    /// <summary>The probability of that outcome.</summary>
    internal double Of(Expectation outcome) => outcome switch
    {
        Expectation.Increase => Increase,
        Expectation.Flat => Flat,
        _ => Decrease,
    };

    /// <summary>All of the probability on that outcome.</summary>
    internal static OutcomeProbabilities Certain(Expectation outcome) => new(
        outcome == Expectation.Increase ? 1 : 0,
        outcome == Expectation.Flat ? 1 : 0,
        outcome == Expectation.Decrease ? 1 : 0);

    /// <summary>The outcome that a change amounts to: flat within ±<paramref name="flatBandPct"/>, bounds included.</summary>
    internal static Expectation OutcomeOf(double momPct, double flatBandPct) =>
        momPct > flatBandPct ? Expectation.Increase
        : momPct < -flatBandPct ? Expectation.Decrease
        : Expectation.Flat;

    /// <summary>An outlook that somebody else published as probabilities, scaled to sum to 1; <see langword="null"/> unless all
    /// three percentages are given.</summary>
    internal static OutcomeProbabilities? Of(ExternalOutlook outlook) =>
        outlook is { IncreasePct: { } increase, FlatPct: { } flat, DecreasePct: { } decrease }
            && increase + flat + decrease is > 0 and var sum
            ? new OutcomeProbabilities(increase / sum, flat / sum, decrease / sum)
            : null;

    /// <summary>The probabilities that a predictive distribution of the log change gives, none below <see cref="Floor"/>;
    /// what is lifted to it is taken from the largest.</summary>
    internal static OutcomeProbabilities From(StudentPredictive logChange, double flatBandPct)
    {
        var decrease = logChange.Cdf(Math.Log(1 - (flatBandPct / 100)));
        var notIncrease = logChange.Cdf(Math.Log(1 + (flatBandPct / 100)));
        return Floored(1 - notIncrease, notIncrease - decrease, decrease);
    }

    internal static OutcomeProbabilities Floored(double increase, double flat, double decrease)
    {
        var (i, f, d) = (Math.Max(increase, Floor), Math.Max(flat, Floor), Math.Max(decrease, Floor));
        return new OutcomeProbabilities(i, f, d).MostProbable switch
        {
            Expectation.Increase => new(1 - f - d, f, d),
            Expectation.Flat => new(i, 1 - i - d, d),
            _ => new(i, f, 1 - i - f),
        };
    }
}
