namespace Antimony.Survey.Outlook.Wording;

/// <summary>Words for probabilities: the bands of Intelligence Community Directive 203 (Analytic Standards, 2015), which never
/// stand without their number.</summary>
internal static class ProbabilityScale
{
    private static readonly (double Upper, LocalizedText Words)[] Bands =
    [
        (0.05, new("almost no chance", "几乎没有可能")),
        (0.20, new("very unlikely", "可能性很小")),
        (0.45, new("unlikely", "可能性较小")),
        (0.55, new("roughly even", "可能性约为一半")),
        (0.80, new("likely", "较有可能")),
        (0.95, new("very likely", "很有可能")),
        (1.00, new("almost certain", "几乎肯定")),
    ];

    /// <summary>The words of that probability. A bound belongs to the band above it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not within 0–1.</exception>
    public static LocalizedText WordsFor(double probability)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(probability, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(probability, 1);
        return Array.Find(Bands, band => probability < band.Upper).Words ?? Bands[^1].Words;
    }
}
