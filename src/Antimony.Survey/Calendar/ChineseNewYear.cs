using System.Globalization;

namespace Antimony.Survey.Calendar;

/// <summary>Chinese New Year as the platform's lunisolar calendar has it, and the share of its production window that falls
/// into a month. The window runs from <see cref="DaysBefore"/> days before the day to <see cref="DaysAfter"/> after it
/// (spokesman of the National Bureau of Statistics, 14 March 2019).</summary>
internal static class ChineseNewYear
{
    /// <summary>Days of the window before New Year's Day.</summary>
    public const int DaysBefore = 4;

    /// <summary>Days of the window after New Year's Day.</summary>
    public const int DaysAfter = 20;

    private static readonly ChineseLunisolarCalendar Lunisolar = new();

    /// <summary>New Year's Day of that year, 1902–2100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The platform's calendar does not reach that year.</exception>
    public static DateOnly DayOf(int year) =>
        DateOnly.FromDateTime(Lunisolar.ToDateTime(year, 1, 1, 0, 0, 0, 0));

    /// <summary>Share of the window of the month's own year that falls into the month, 0–1. The window never leaves its
    /// year.</summary>
    public static double WindowShare(Month month)
    {
        var day = DayOf(month.Year);
        var from = Later(day.AddDays(-DaysBefore), month.FirstDay);
        var to = Earlier(day.AddDays(DaysAfter), month.LastDay);
        var days = Math.Max(0, to.DayNumber - from.DayNumber + 1);
        return (double)days / (DaysBefore + 1 + DaysAfter);
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
