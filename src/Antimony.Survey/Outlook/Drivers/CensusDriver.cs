using Antimony.Survey.Outlook.Observations;
using static System.FormattableString;

namespace Antimony.Survey.Outlook.Drivers;

/// <summary>How many producers stand idle above the usual: works that stand can restart.</summary>
/// <remarks>Idleness is the share of producers that stand idle, one that runs reduced counting half: 0 when all run normally, 1
/// when none runs.</remarks>
internal sealed class CensusDriver : Driver
{
    /// <summary>Months that the usual idleness is the mean of.</summary>
    private const int UsualMonths = 24;

    /// <summary>Months that a mean of earlier months must hold for half of it to be believed.</summary>
    private const double PriorMonths = 2;

    public override string Code => "census";

    // Change per unit of idleness above the usual. A works counted idle runs again with a probability of about a third each
    // month: +0.3.
    public override IReadOnlyList<CoefficientPrior> Priors { get; } = [new(0.30, 0.30, 0.08)];

    public override IReadOnlyList<DriverInput> Read(ObservedSeries series, Month reference)
    {
        if (IdlenessOf(series.Find(reference)) is not { } idle || UsualBefore(series, reference) is not { } usual)
            return [DriverInput.Unknown];
        // The less believed the fewer months are the measure.
        var weight = usual.Months / (usual.Months + PriorMonths);
        return [new(weight * (idle - usual.Mean), weight)];
    }

    public override LocalizedText Why(ObservedSeries series, IReadOnlyList<DriverInput> inputs, double effect)
    {
        if (IdlenessOf(series.Last) is not { } idle || UsualBefore(series, series.Last.Month) is not { } usual)
            return new(
                "How many producers stand idle, or how many usually do, is not known.",
                "停产、减产企业的数量或其通常水平未知。");
        var (now, usually) = (Invariant($"{100 * idle:0}"), Invariant($"{100 * usual.Mean:0}"));
        var en = $"Idleness (halted, and half of reduced) is {now} % of producers against {usually} % usually: ";
        var zh = $"闲置程度（停产企业加半数减产企业）为{now}%，通常为{usually}%：";
        if (effect * inputs[0].Value < 0)
            return new(
                en + "in this series idleness has so far been followed by more of it.",
                zh + "而本序列中闲置之后往往继续闲置。");
        return idle > usual.Mean
            ? new(en + "more works than usual could restart.", zh + "可复产的企业多于往常。")
            : new(en + "no more works than usual could restart.", zh + "可复产的企业并不多于往常。");
    }

    public override LocalizedText Risk(IReadOnlyList<DriverInput> inputs, double effectPct) => effectPct > 0
        ? new(
            "It rests mainly on how many works stand idle: a rise fails if they stay shut for want of ore or at too low a price.",
            "主要依据是企业闲置情况：若因缺矿或价格过低而继续停产，增产便不会出现。")
        : new(
            "It rests mainly on how many works stand idle: a large one that adds a furnace would change it.",
            "主要依据是企业闲置情况：若有大型企业增开炉座，判断将随之改变。");

    private static double? IdlenessOf(MonthObservation? month) =>
        month is { Halted: { } halted, Reduced: { } reduced, Normal: { } normal } && halted + reduced + normal > 0
            ? (halted + (reduced / 2.0)) / (halted + reduced + normal)
            : null;

    private static (double Mean, int Months)? UsualBefore(ObservedSeries series, Month month)
    {
        var known = Enumerable.Range(1, UsualMonths)
            .Select(back => IdlenessOf(series.Find(month.AddMonths(-back)))).OfType<double>().ToList();
        return known.Count == 0 ? null : (known.Average(), known.Count);
    }
}
