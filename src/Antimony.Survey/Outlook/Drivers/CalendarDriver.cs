using Antimony.Survey.Calendar;
using Antimony.Survey.Outlook.Observations;
using Antimony.Survey.Outlook.Wording;
using static System.FormattableString;

namespace Antimony.Survey.Outlook.Drivers;

/// <summary>The length of the next month and its share of the Chinese New Year window, against this month's. Always
/// known.</summary>
internal sealed class CalendarDriver : Driver
{
    // Output per log day. A works that keeps its daily rate gives exactly 1; stoppages planned by the month rather than the day
    // pull it away a little.
    private static readonly CoefficientPrior LogDays = new(1, 0.25, 0);

    // Output per unit of New Year window. About one works in seven stops for the window: −0.15; it can hardly be positive, and
    // half of them stopping would be −0.4.
    private static readonly CoefficientPrior Window = new(-0.15, 0.10, 0);

    public override string Code => "calendar";

    public override IReadOnlyList<CoefficientPrior> Priors { get; } = [LogDays, Window];

    /// <summary>The log change that the calendar alone is believed to bring in <paramref name="month"/>.</summary>
    public static double ExpectedIn(Month month)
    {
        var change = CalendarChange.Into(month);
        return (LogDays.Mean * change.LogDays) + (Window.Mean * change.WindowShare);
    }

    public override IReadOnlyList<DriverInput> Read(ObservedSeries series, Month reference)
    {
        var change = CalendarChange.Into(reference.Next);
        return [new(change.LogDays, 1), new(change.WindowShare, 1)];
    }

    public override LocalizedText Why(ObservedSeries series, IReadOnlyList<DriverInput> inputs, double effect)
    {
        var month = series.Last.Month;
        var next = month.Next;
        var days = next.Days - month.Days;
        var (before, after) = (ChineseNewYear.WindowShare(month), ChineseNewYear.WindowShare(next));
        var (some, more) = (Math.Abs(days), days > 0 ? "more" : "fewer");
        var en = days == 0
            ? $"{next.InEnglish()} has as many days as {month.InEnglish()}"
            : Invariant($"{next.InEnglish()} has {some} {(some == 1 ? "day" : "days")} {more} than {month.InEnglish()}");
        var zh = days == 0
            ? $"{next.InChinese()}与{month.InChinese()}天数相同"
            : Invariant($"{next.InChinese()}比{month.InChinese()}{(days > 0 ? "多" : "少")}{some}天");
        return before == 0 && after == 0
            ? new(en + "; neither is touched by the Chinese New Year.", zh + "，且均不受春节影响。")
            : new(
                Invariant($"{en}; its share of the Chinese New Year window is {100 * after:0} % after {100 * before:0} %."),
                Invariant($"{zh}；春节窗口期落在当月的比例由{100 * before:0}%变为{100 * after:0}%。"));
    }

    public override LocalizedText Risk(IReadOnlyList<DriverInput> inputs, double effectPct) =>
        (IsHoliday: inputs[1].Value != 0, effectPct > 0) switch
        {
            (false, _) => new(
                "It rests mainly on the length of the month alone: one large producer that stops or restarts outweighs that.",
                "主要依据仅是月份天数的差异：任何一家大型企业停产或复产，影响都会超过它。"),
            (true, true) => new(
                "It rests mainly on the end of the New Year holiday: works that return late would make the rise smaller.",
                "主要依据是春节假期结束：若企业复工偏晚，增幅将小于预计。"),
            _ => new(
                "It rests mainly on the New Year holiday: works that run through it would make the fall smaller.",
                "主要依据是春节假期：若企业节日期间照常生产，降幅将小于预计。"),
        };
}
