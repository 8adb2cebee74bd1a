namespace Antimony.Survey.Calendar;

/// <summary>The effect of the Chinese New Year window on the log of daily output, per whole window in the month: normal, with
/// known noise, updated in closed form month by month. Two numbers are all that has to be carried over.</summary>
/// <param name="Precision">1 / variance of the effect.</param>
/// <param name="WeightedMean">Mean × precision.</param>
public readonly record struct WindowEffect(double Precision, double WeightedMean)
{
    /// <summary>Mean before any data: a month that holds the whole window makes about a tenth less a day. An
    /// assumption.</summary>
    internal const double PriorMean = -0.10;

    /// <summary>Standard deviation before any data, wide enough to doubt even the sign.</summary>
    internal const double PriorDeviation = 0.10;

    /// <summary>Standard deviation of a month's change of log daily output for all other causes.</summary>
    internal const double NoiseDeviation = 0.10;

    /// <summary>What is assumed before any data.</summary>
    public static WindowEffect Prior { get; } = new(1 / (PriorDeviation * PriorDeviation),
        PriorMean / (PriorDeviation * PriorDeviation));

    /// <summary>The expected effect.</summary>
    internal double Mean() => WeightedMean / Precision;

    /// <summary>What is known after a month whose daily output changed by <paramref name="logDailyChange"/> (log) while its
    /// share of the window changed by <paramref name="shareChange"/> (−1 to 1): a conjugate normal update.</summary>
    internal WindowEffect Updated(double logDailyChange, double shareChange)
    {
        const double noisePrecision = 1 / (NoiseDeviation * NoiseDeviation);
        return new WindowEffect(
            Precision + (noisePrecision * shareChange * shareChange),
            WeightedMean + (noisePrecision * shareChange * logDailyChange));
    }
}
