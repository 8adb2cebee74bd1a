using System.Globalization;

namespace Antimony.Demo.Display;

/// <summary>Figures as the print-out writes them: the true minus sign, the sign of every change, a dash for what is not
/// known.</summary>
internal static class Figures
{
    /// <summary>Stands for what is not known.</summary>
    public const string Unknown = "–";

    /// <summary>A change in percent to the second decimal: <c>−7.84 %</c>.</summary>
    public static string Change(double? percent) => percent is { } value ? $"{Signed(value, "0.00")} %" : Unknown;

    /// <summary>A bound or an effect in percent to the first decimal: <c>+6.3 %</c>.</summary>
    public static string Effect(double percent) => $"{Signed(percent)} %";

    /// <summary>The same under a heading that says percent: <c>+6.3</c>.</summary>
    public static string Signed(double percent) => Signed(percent, "0.0");

    /// <summary>A share of 1 in whole percent, but never 0 % or 100 %: <c>86 %</c>.</summary>
    public static string Probability(double share) => Percent(share) + " %";

    /// <summary>The same under a heading that says percent: <c>86</c>.</summary>
    public static string Percent(double share) =>
        Math.Clamp(Math.Round(100 * share, MidpointRounding.AwayFromZero), 1, 99).ToString("0", CultureInfo.InvariantCulture);

    /// <summary>A count and its change: <c>18 (+5)</c>, <c>3 (0)</c>.</summary>
    public static string Count(int? count, int? change = null) => count?.ToString(CultureInfo.InvariantCulture) is not { } text
        ? Unknown
        : change is { } value ? $"{text} ({Signed(value, "0")})" : text;

    /// <summary>A mass in t to the first decimal: <c>5,463.1</c>.</summary>
    public static string Tonnes(double? mass) => mass?.ToString("#,##0.0", CultureInfo.InvariantCulture) ?? Unknown;

    private static string Signed(double value, string format)
    {
        var digits = Math.Abs(value).ToString(format, CultureInfo.InvariantCulture);
        return digits.All(c => c is '0' or '.') ? digits : (value < 0 ? "−" : "+") + digits;
    }
}
