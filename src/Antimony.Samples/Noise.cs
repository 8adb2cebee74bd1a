namespace Antimony.Samples;

/// <summary>Seeded randomness that is the same on every platform and for ever, which <see cref="Random"/> does not promise:
/// the output function of SplitMix64 over what the draw is for.</summary>
internal static class Noise
{
    private const ulong Seed = 20241031;

    /// <summary>A number in [0, 1) for that plant, month and purpose.</summary>
    public static double Draw(Plant plant, int monthIndex, Purpose purpose)
    {
        var z = Seed + (0x9E3779B97F4A7C15UL * (ulong)((plant.Number * 10_000) + ((monthIndex + 1) * 100) + (int)purpose));
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>A number in [<paramref name="low"/>, <paramref name="high"/>).</summary>
    public static double Between(Plant plant, int monthIndex, Purpose purpose, double low, double high) =>
        low + ((high - low) * Draw(plant, monthIndex, purpose));
}

/// <summary>What a draw is for; draws for different purposes are independent.</summary>
internal enum Purpose
{
    /// <summary>How hard the plant runs as a rule.</summary>
    Habit,

    /// <summary>How this month differs.</summary>
    Month,

    /// <summary>Whether its expectation comes true.</summary>
    Expectation,

    /// <summary>How its plan misses.</summary>
    Plan,

    /// <summary>Whether it answers a question at all.</summary>
    Answer,

    /// <summary>Which reason it gives.</summary>
    Reason,
}
