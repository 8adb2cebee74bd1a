using Antimony.Survey.Outlook.Observations;

namespace Antimony.Survey.Outlook.Drivers;

/// <summary>The share of producers that stand idle, one that runs reduced counting half: 0 when all run
/// normally, 1 when none runs.</summary>
internal static class Idleness
{
    /// <summary>Months that the usual idleness is the mean of.</summary>
    private const int UsualMonths = 24;

    /// <summary>Months that a mean of earlier months must hold for half of it to be believed.</summary>
    private const double PriorMonths = 2;

    public static double? Of(MonthObservation? month) =>
        month is { Halted: { } halted, Reduced: { } reduced, Normal: { } normal } && halted + reduced + normal > 0
            ? (halted + (reduced / 2.0)) / (halted + reduced + normal)
            : null;

    /// <summary>The mean over the months before that one; <see langword="null"/> where none is known.</summary>
    public static (double Mean, int Months)? Usual(ObservedSeries series, Month month)
    {
        var known = Enumerable.Range(1, UsualMonths)
            .Select(back => Of(series.Find(month.AddMonths(-back)))).OfType<double>().ToList();
        return known.Count == 0 ? null : (known.Average(), known.Count);
    }

    /// <summary>That month's idleness above the usual, the less believed the fewer months are the measure.</summary>
    public static DriverInput AboveUsual(ObservedSeries series, Month month)
    {
        if (Of(series.Find(month)) is not { } idle || Usual(series, month) is not { } usual) return DriverInput.Unknown;
        var weight = usual.Months / (usual.Months + PriorMonths);
        return new DriverInput(weight * (idle - usual.Mean), weight);
    }
}
