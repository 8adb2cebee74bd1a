using Antimony.Survey.Calendar;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Estimation.Provenance;

namespace Antimony.Survey.Estimation.Series;

/// <summary>The month in its series (method 1.5 and 1.6): changes, year to date and what is carried over of them. The same for a
/// month of responses and one of an external aggregate.</summary>
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

    /// <summary>National production a day, t.</summary>
    public required double? DailyAverage { get; init; }

    /// <summary>Computes them from the month's national production and its change on the month before.</summary>
    public static SeriesFigures Compute(AssessmentInput input, double? national, MomSource mom)
    {
        var before = input.MonthBefore;
        var linkFactor = LinkFactorOf(input, national, mom);
        var january = input.Month.Number == 1;
        var linkedYearToDate = january ? national * linkFactor : before?.LinkedYearToDate + (national * linkFactor);
        var effect = EffectOf(input);
        var window = CalendarChange.Into(input.Month).WindowShare;
        var daily = mom.Ratio * input.Month.Previous.Days / input.Month.Days;
        return new SeriesFigures
        {
            Change = new ChangeFigures(
                mom.Percent,
                100 * (daily - 1),
                100 * ((daily * Math.Exp(-effect.Mean() * window)) - 1),
                Percent(national * linkFactor, input.YearAgo?.LinkedNational),
                Percent(linkedYearToDate, input.YearAgo?.LinkedYearToDate)),
            LinkFactor = linkFactor,
            YearToDate = january ? national : before?.YearToDate + national,
            LinkedYearToDate = linkedYearToDate,
            DailyAverage = national / input.Month.Days,
            WindowEffect = daily > 0 ? effect.Updated(Math.Log(daily.Value), window) : effect,
        };
    }

    /// <summary>Says where each figure of <see cref="Compute"/> comes from, as that assessment shows it.</summary>
    public static void Explain(
        ProvenanceLedger ledger, AssessmentInput input, Assessment shown, double linkFactor, ProvenanceInput now, MomSource mom)
    {
        var inputs = ledger.Inputs;
        var (before, january) = (input.MonthBefore, input.Month.Number == 1);
        var (production, change) = (shown.Production, shown.Change);
        ledger.Add("production.dailyAverage", production.DailyAverage,
            "daily average = national / days of the month", [now],
            ("national", production.National), ("days", input.Month.Days));
        ledger.Add("production.yearToDate", production.YearToDate,
            "year to date = year to date before + national; January starts anew", [now, january ? null : inputs.Carried],
            ("before", january ? 0 : before?.YearToDate), ("national", production.National));
        mom.Explain(ledger, input, shown, now);
        ledger.Add("change.dailyMomPct", change.DailyMomPct,
            "daily MoM = 100 × ((1 + momPct / 100) × days of the month before / days of the month − 1)", [now, inputs.Carried],
            ("momPct", change.MomPct), ("daysBefore", input.Month.Previous.Days), ("days", input.Month.Days));
        ledger.Add("change.calendarAdjustedMomPct", change.CalendarAdjustedMomPct,
            "calendar-adjusted MoM = 100 × ((1 + dailyMomPct / 100) × exp(−effect × (window − window before)) − 1); " +
            "effect = posterior mean before the month",
            [now, inputs.Carried],
            ("dailyMomPct", change.DailyMomPct),
            ("effect", EffectOf(input).Mean()),
            ("window", ChineseNewYear.WindowShare(input.Month)),
            ("windowBefore", ChineseNewYear.WindowShare(input.Month.Previous)));
        ledger.Add("change.yoyPct", change.YoyPct,
            "YoY = 100 × (national × link factor / (national × link factor a year before) − 1)", [now, inputs.YearAgo],
            ("national", production.National), ("linkFactor", linkFactor),
            ("nationalYearAgo", input.YearAgo?.National), ("linkFactorYearAgo", input.YearAgo?.LinkFactor));
        ledger.Add("change.ytdPct", change.YtdPct,
            "year to date on the year before = 100 × (Σ national × link factor since January / the same a year before − 1)",
            [now, inputs.Carried, inputs.YearAgo],
            ("before", january ? 0 : before?.LinkedYearToDate),
            ("national", production.National), ("linkFactor", linkFactor),
            ("yearAgo", input.YearAgo?.LinkedYearToDate));
    }

    // What the month itself tells of the effect must not adjust the month: it would explain away part of its own change.
    private static WindowEffect EffectOf(AssessmentInput input) => input.Previous?.WindowEffect ?? WindowEffect.Prior;

    // Where the frame moved, the level jumps and the link does not: the factor takes up the difference.
    private static double LinkFactorOf(AssessmentInput input, double? national, MomSource mom)
    {
        var (factor, before) = (input.Previous?.LinkFactor ?? 1, input.MonthBefore);
        var frameMoved = mom.Link is { FrameChanged: true }
            || (mom.Link is not null && before?.Coverage != input.Definition.Coverage);
        return frameMoved && before?.National > 0 && national > 0 && mom.Ratio > 0
            ? factor * mom.Ratio.Value / (national.Value / before.National.Value)
            : factor;
    }

    private static double? Percent(double? now, double? before) => before > 0 ? 100 * ((now / before) - 1) : null;
}
