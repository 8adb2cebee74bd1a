using System.Globalization;
using System.Text;

namespace Antimony.Survey.Feedback;

/// <summary>Keeps a spreadsheet program from taking a cell of a CSV file for a formula.</summary>
internal static class FormulaSafety
{
    /// <summary>The text, behind an apostrophe where it could begin a formula: with <c>= + - @</c> or their full-width forms, a
    /// tab or a line break, white space before them or not. Plain numbers stay as they are.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0) return text;
        var start = text.AsSpan().TrimStart();
        var begins = text[0] is '\t' or '\r' or '\n'
            || (start.Length > 0 && start[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '﹣' or '﹢' or '﹦' or '﹫');
        return begins && !IsNumber(text) ? "'" + text : text;
    }

    private static bool IsNumber(string text) => Ascii.IsValid(text) && double.TryParse(
        text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
