namespace Antimony.Samples;

/// <summary>A plant's output of one month in hundredths of a tonne gross weight, the unit that the files are written
/// in.</summary>
internal sealed record Outputs(long Ingot, long Crude, long Cathode)
{
    /// <summary>Nothing made.</summary>
    public static Outputs None { get; } = new(0, 0, 0);

    /// <summary>Splits an ingot equivalent, t, into what the plant makes.</summary>
    public static Outputs Split(Plant plant, double equivalent) => new(
        Hundredths(equivalent * (1 - plant.CrudeShare - plant.CathodeShare)),
        Hundredths(equivalent * plant.CrudeShare / Conversion.Crude),
        Hundredths(equivalent * plant.CathodeShare / Conversion.Cathode));

    /// <summary>Ingot equivalent, t.</summary>
    public double Equivalent => (Ingot + (Conversion.Crude * Crude) + (Conversion.Cathode * Cathode)) / 100;

    private static long Hundredths(double tonnes) => (long)Math.Round(tonnes * 100, MidpointRounding.AwayFromZero);
}
