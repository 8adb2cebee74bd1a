using Antimony.Survey.Calendar;
using Antimony.Survey.Estimation.Figures;

namespace Antimony.Survey.Estimation.Series;

/// <summary>The month in its series (method, sections 1.5 and 1.6): changes, year to date and what is carried over of them.
/// The same for a month of responses and one of a published aggregate.</summary>
internal sealed record SeriesFigures
{
    private SeriesFigures()
    {
    }

    public required ChangeFigures Change { get; init; }

    public required double LinkFactor { get; init; }

    public required double? YearToDate { get; init; }

    public required double? LinkedYearToDate { get; init; }

    public required WindowEffect WindowEffect { get; init; }

    public double? JanFebPct { get; private init; }

    /// <summary>Computes them from the month's national production and its ratio to the month before; a published change goes
    /// out as it was stated.</summary>
    public static SeriesFigures Compute(
        AssessmentInput input, double? national, double? ratio, double? publishedMomPct, bool linked)
    {
        var momRatio = publishedMomPct is { } stated ? 1 + (stated / 100) : ratio;
        var previous = input.Previous?.Month == input.Month.Previous ? input.Previous : null;
        var linkFactor = LinkFactorOf(input.Previous, previous, national, momRatio, linked);
        var january = input.Month.Number == 1;
        var yearToDate = january ? national : previous?.YearToDate + national;
        var linkedYearToDate = january ? national * linkFactor : previous?.LinkedYearToDate + (national * linkFactor);
        var effect = input.Previous?.WindowEffect ?? WindowEffect.Prior;
        var daily = momRatio * input.Month.Previous.Days / input.Month.Days;
        var window = ChineseNewYear.WindowShare(input.Month) - ChineseNewYear.WindowShare(input.Month.Previous);
        var ytdPct = Percent(linkedYearToDate, input.YearAgo?.LinkedYearToDate);
        return new SeriesFigures
        {
            Change = new ChangeFigures(
                publishedMomPct ?? (100 * (momRatio - 1)),
                100 * (daily - 1),
                100 * ((daily * Math.Exp(-effect.Mean() * window)) - 1),
                Percent(national * linkFactor, input.YearAgo?.LinkedNational),
                ytdPct),
            LinkFactor = linkFactor,
            YearToDate = yearToDate,
            LinkedYearToDate = linkedYearToDate,
            WindowEffect = daily > 0 ? effect.Updated(Math.Log(daily.Value), window) : effect,
            JanFebPct = input.Month.Number == 2 ? ytdPct : null,
        };
    }

    // Where the frame moved, the level jumps and the link does not: the factor takes up the difference.
    private static double LinkFactorOf(
        CarriedMonth? newest, CarriedMonth? previous, double? national, double? momRatio, bool linked)
    {
        var factor = newest?.LinkFactor ?? 1;
        return linked && previous?.National > 0 && national > 0 && momRatio > 0
            ? factor * momRatio.Value / (national.Value / previous.National.Value)
            : factor;
    }

    private static double? Percent(double? now, double? before) => before > 0 ? 100 * ((now / before) - 1) : null;
}
