namespace Antimony.Samples;

/// <summary>Why a plant runs low in a month.</summary>
internal static class Circumstances
{
    private const int LastMonthOf2024 = 2;
    private const int January = 3;
    private const int February = 4;
    private const int April = 6;

    /// <summary>The plant's own hindrance, and what the month brings: the New Year in January and February, inspections in
    /// Hunan late in 2024, export policy from April on. None for a plant that runs normally.</summary>
    public static Reasons Of(Plant plant, int monthIndex)
    {
        if (plant.StatusAt(monthIndex) == OperatingStatus.Normal) return Reasons.None;
        var draw = Noise.Draw(plant, monthIndex, Purpose.Reason);
        return monthIndex switch
        {
            January when draw < 0.6 => Reasons.Holiday,
            February when draw < 0.8 => draw < 0.5 ? Reasons.Holiday : Reasons.Holiday | plant.Hindrance,
            <= LastMonthOf2024 when draw < 0.4 && plant.Province == "CN-HN" => plant.Hindrance | Reasons.Environment,
            >= April when draw < 0.3 => plant.Hindrance | Reasons.Policy,
            _ => plant.Hindrance,
        };
    }
}
