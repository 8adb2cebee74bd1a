using System.Globalization;

namespace Antimony.Survey.Outlook.Wording;

/// <summary>How months and changes read inside a sentence.</summary>
internal static class OutlookText
{
    /// <summary>For example <c>March 2025</c>.</summary>
    public static string InEnglish(this Month month) => month.FirstDay.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>For example <c>2025年3月</c>.</summary>
    public static string InChinese(this Month month) =>
        string.Create(CultureInfo.InvariantCulture, $"{month.Year}年{month.Number}月");

    /// <summary>One decimal and always a sign, with a true minus: <c>+9.1</c>, <c>−7.8</c>, <c>0.0</c>.</summary>
    public static string Signed(this double value) => value.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);
}
