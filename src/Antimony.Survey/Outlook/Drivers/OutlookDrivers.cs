using System.Globalization;
using Antimony.Survey.Calendar;
using Antimony.Survey.Outlook.Wording;
using Antimony.Survey.Outlook.Observations;
using MathNet.Numerics.LinearAlgebra;

namespace Antimony.Survey.Outlook.Drivers;

/// <summary>The contribution of each driver to an outlook, and why.</summary>
internal static class OutlookDrivers
{
    public const string Calendar = "calendar";
    public const string Reversion = "reversion";
    public const string Expectations = "expectations";
    public const string Plans = "plans";
    public const string Census = "census";

    /// <summary>All five, always in the same order.</summary>
    public static IReadOnlyList<OutlookDriver> Of(ObservedSeries series, DriverInputs inputs, Vector<double> coefficients)
    {
        var effects = inputs.Regressors.PointwiseMultiply(coefficients);
        var month = series.Last;
        return
        [
            new(Calendar, OutlookModel.Percent(effects[0] + effects[1]), WhyCalendar(month.Month)),
            new(Reversion, OutlookModel.Percent(effects[2]), WhyReversion(month, inputs.Reversion, effects[2])),
            new(Expectations, OutlookModel.Percent(effects[3]), WhyExpectations(month, inputs.Expectations)),
            new(Plans, OutlookModel.Percent(effects[4]), WhyPlans(month, inputs.Plans)),
            new(Census, OutlookModel.Percent(effects[5]), WhyCensus(series, inputs.Census, effects[5])),
        ];
    }

    private static LocalizedText WhyCalendar(Month month)
    {
        var next = month.Next;
        var days = next.Days - month.Days;
        var (before, after) = (ChineseNewYear.WindowShare(month), ChineseNewYear.WindowShare(next));
        var (some, more) = (Math.Abs(days), days > 0 ? "more" : "fewer");
        var en = days == 0
            ? $"{next.InEnglish()} has as many days as {month.InEnglish()}"
            : Text($"{next.InEnglish()} has {some} {(some == 1 ? "day" : "days")} {more} than {month.InEnglish()}");
        var zh = days == 0
            ? $"{next.InChinese()}与{month.InChinese()}天数相同"
            : Text($"{next.InChinese()}比{month.InChinese()}{(days > 0 ? "多" : "少")}{some}天");
        return before == 0 && after == 0
            ? new(en + "; neither is touched by the Chinese New Year.", zh + "，且均不受春节影响。")
            : new(
                Text($"{en}; its share of the Chinese New Year window is {100 * after:0} % after {100 * before:0} %."),
                Text($"{zh}；春节窗口期落在当月的比例由{100 * before:0}%变为{100 * after:0}%。"));
    }

    private static LocalizedText WhyReversion(MonthObservation month, DriverInput input, double effect)
    {
        if (input.Known == 0)
            return new(
                $"How much {month.Month.InEnglish()} changed is not known.",
                $"{month.Month.InChinese()}的环比变动未知。");
        var change = OutlookModel.Percent(input.Value).Signed();
        var (en, zh) = (
            $"Less the usual effect of its calendar, output moved by {change} % in {month.Month.InEnglish()}; ",
            $"扣除日历因素的通常影响，{month.Month.InChinese()}产量变动{change}%，");
        return effect * input.Value > 0
            ? new(en + "in this series such a move has tended to carry on.", zh + "而本序列中此类变动往往会延续。")
            : new(en + "part of such a move is usually undone.", zh + "其中一部分往往会在下月抵消。");
    }

    private static LocalizedText WhyExpectations(MonthObservation month, DriverInput input)
    {
        if (input.Known == 0 || month.Expectations is not { } answers)
            return new("No producer said what it expects.", "没有企业回答对下月的预期。");
        var total = answers.Increase + answers.Flat + answers.Decrease;
        var (more, same, less) = (answers.Increase, answers.Flat, answers.Decrease);
        return new(
            Text($"Of {total} producers that answered, {more} expect more output, {same} the same and {less} less."),
            Text($"在作答的{total}家企业中，{more}家预计增产，{same}家预计持平，{less}家预计减产。"));
    }

    private static LocalizedText WhyPlans(MonthObservation month, DriverInput input)
    {
        if (input.Known == 0 || month.PlannedRatio is not { } ratio)
            return new("No producer stated a plan.", "没有企业填报计划产量。");
        var change = (100 * (ratio - 1)).Signed();
        var share = Text($"{100 * input.Known:0}");
        var calendar = OutlookModel.Percent(OutlookPrior.ExpectedOfCalendar(month.Month.Next)).Signed();
        return new(
            $"Producers that make up about {share} % of output plan {change} % on this month; "
                + $"the calendar alone would usually bring {calendar} %.",
            $"约占产量{share}%的企业计划较本月变动{change}%；仅按日历因素，通常变动为{calendar}%。");
    }

    private static LocalizedText WhyCensus(ObservedSeries series, DriverInput input, double effect)
    {
        if (Idleness.Of(series.Last) is not { } idle || Idleness.Usual(series, series.Last.Month) is not { } usual)
            return new(
                "How many producers stand idle, or how many usually do, is not known.",
                "停产、减产企业的数量或其通常水平未知。");
        var (now, usually) = (Text($"{100 * idle:0}"), Text($"{100 * usual.Mean:0}"));
        var en = $"Idleness (halted, and half of reduced) is {now} % of producers against {usually} % usually: ";
        var zh = $"闲置程度（停产企业加半数减产企业）为{now}%，通常为{usually}%：";
        if (effect * input.Value < 0)
            return new(
                en + "in this series idleness has so far been followed by more of it.",
                zh + "而本序列中闲置之后往往继续闲置。");
        return idle > usual.Mean
            ? new(en + "more works than usual could restart.", zh + "可复产的企业多于往常。")
            : new(en + "no more works than usual could restart.", zh + "可复产的企业并不多于往常。");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
