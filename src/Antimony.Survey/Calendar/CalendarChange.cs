namespace Antimony.Survey.Calendar;

/// <summary>How a month's calendar differs from that of the month before.</summary>
/// <param name="LogDays">ln(its days ÷ days of the month before).</param>
/// <param name="WindowShare">Its share of the New Year window less that of the month before, −1 to 1.</param>
internal readonly record struct CalendarChange(double LogDays, double WindowShare)
{
    public static CalendarChange Into(Month month) => new(
        Math.Log((double)month.Days / month.Previous.Days),
        ChineseNewYear.WindowShare(month) - ChineseNewYear.WindowShare(month.Previous));
}
