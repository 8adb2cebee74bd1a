using Antimony.Survey.Calendar;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Estimation.Provenance;

namespace Antimony.Survey.Estimation.Series;

/// <summary>Where a change on the month before comes from.</summary>
internal sealed record MomSource(
    string Formula, IReadOnlyList<ProvenanceInput?> Inputs, IReadOnlyList<(string, double?)> Operands)
{
    public static MomSource Published(ProvenanceInputs inputs, double momPct) =>
        new("MoM as published", [inputs.Aggregate], [("published", momPct)]);

    public static MomSource Levels(ProvenanceInputs inputs, ProvenanceInput now, double? national, double? before) =>
        new("MoM = 100 × (national / national before − 1)", [now, inputs.Carried], [("national", national), ("before", before)]);
}

/// <summary>Entries of the figures that place a month in its series.</summary>
internal static class SeriesProvenance
{
    public static void Add(
        ProvenanceLedger ledger, AssessmentInput input, Assessment assessment, double linkFactor, ProvenanceInput source,
        MomSource mom)
    {
        var inputs = new ProvenanceInputs(input);
        var previous = input.Previous;
        var now = source;
        var (production, change) = (assessment.Production, assessment.Change);
        ledger.Add("production.dailyAverage", production.DailyAverage, "daily average = national / days of the month", [now],
            ("national", production.National), ("days", input.Month.Days));
        ledger.Add("production.yearToDate", production.YearToDate, "year to date = year to date before + national; January starts anew",
            [now, input.Month.Number == 1 ? null : inputs.Carried],
            ("before", input.Month.Number == 1 ? 0 : previous?.YearToDate), ("national", production.National));
        ledger.Add("change.momPct", change.MomPct, mom.Formula, mom.Inputs, mom.Operands);
        ledger.Add("change.dailyMomPct", change.DailyMomPct,
            "daily MoM = 100 × ((1 + momPct / 100) × days of the month before / days of the month − 1)", [now, inputs.Carried],
            ("momPct", change.MomPct), ("daysBefore", input.Month.Previous.Days), ("days", input.Month.Days));
        ledger.Add("change.calendarAdjustedMomPct", change.CalendarAdjustedMomPct,
            "calendar-adjusted MoM = 100 × ((1 + dailyMomPct / 100) × exp(−effect × (window − window before)) − 1); " +
            "effect = posterior mean before the month",
            [now, inputs.Carried],
            ("dailyMomPct", change.DailyMomPct),
            ("effect", (previous?.WindowEffect ?? WindowEffect.Prior).Mean()),
            ("window", ChineseNewYear.WindowShare(input.Month)),
            ("windowBefore", ChineseNewYear.WindowShare(input.Month.Previous)));
        ledger.Add("change.yoyPct", change.YoyPct,
            "YoY = 100 × (national × link factor / (national × link factor a year before) − 1)", [now, inputs.YearAgo],
            ("national", production.National), ("linkFactor", linkFactor),
            ("nationalYearAgo", input.YearAgo?.National), ("linkFactorYearAgo", input.YearAgo?.LinkFactor));
        ledger.Add("change.ytdPct", change.YtdPct,
            "year to date on the year before = 100 × (Σ national × link factor since January / the same a year before − 1)",
            [now, inputs.Carried, inputs.YearAgo],
            ("before", input.Month.Number == 1 ? 0 : previous?.LinkedYearToDate),
            ("national", production.National), ("linkFactor", linkFactor),
            ("yearAgo", input.YearAgo?.LinkedYearToDate));
    }
}
