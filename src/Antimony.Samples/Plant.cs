using System.Globalization;

namespace Antimony.Samples;

/// <summary>A fictitious producer of the sample survey.</summary>
/// <param name="Id">Its id, P01 to P33.</param>
/// <param name="Name">Its name, in both languages.</param>
/// <param name="Group">The holding that owns it; <see langword="null"/> where it stands alone.</param>
/// <param name="Province">ISO 3166-2 code of its province.</param>
/// <param name="AnnualCapacity">Capacity, t of ingot a year; a multiple of 12.</param>
/// <param name="Statuses">How it runs, a letter a month from October 2024 to June 2025: N normal, R reduced, H halted. June is
/// never written; it is what the producer has in mind when it answers in May.</param>
/// <param name="CrudeShare">Share of its ingot equivalent that is crude antimony, 0–1.</param>
/// <param name="CathodeShare">Share of its ingot equivalent that is antimony cathode, 0–1.</param>
/// <param name="Hindrance">Why it usually runs low.</param>
internal sealed record Plant(
    string Id,
    string Name,
    string? Group,
    string Province,
    int AnnualCapacity,
    string Statuses,
    Reasons Hindrance,
    double CrudeShare = 0,
    double CathodeShare = 0)
{
    /// <summary>Its number in the roster, from 1.</summary>
    public int Number { get; } = int.Parse(Id.AsSpan(1), CultureInfo.InvariantCulture);

    /// <summary>A few offices state capacity by the month, as some real ones do.</summary>
    public CapacityBasis Basis => Number % 11 == 0 ? CapacityBasis.Month : CapacityBasis.Year;

    /// <summary>How it runs in the month that many months after the first.</summary>
    public OperatingStatus StatusAt(int monthIndex) => Statuses[monthIndex] switch
    {
        'N' => OperatingStatus.Normal,
        'R' => OperatingStatus.Reduced,
        'H' => OperatingStatus.Halted,
        var letter => throw new FormatException($"'{letter}' is no status; {Id}, month {monthIndex}."),
    };
}
