using System.Globalization;
using System.Text.RegularExpressions;

namespace Antimony.Survey.Files.Words;

/// <summary>Reads numbers as offices write them.</summary>
internal static partial class NumberText
{
    private const NumberStyles SimpleStyles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    public static NumberReading Read(string written)
    {
        if (written.Length <= 24 && IsSimple(written, out var decimals)
            && double.TryParse(written, SimpleStyles, CultureInfo.InvariantCulture, out var simple))
            return Number(simple, decimals >= 0 ? NumberStyle.DecimalPoint : NumberStyle.Plain, Math.Max(decimals, 0));
        // NFKC would make 300¹ the number 3001.
        if (written.Length > 60 || written.Any(c => char.GetUnicodeCategory(c) == UnicodeCategory.OtherNumber))
            return new NumberReading(NumberKind.Invalid);
        var text = AliasText.Normal(written);
        if (text.Length == 0)
            return new NumberReading(string.IsNullOrWhiteSpace(written) ? NumberKind.Blank : NumberKind.Invalid);
        if (Marks.Find(text) is { } mark) return mark;
        var core = Marks.WithoutApproximation(text);
        if (NumberAndUnit().Match(core) is not { Success: true } match) return new NumberReading(NumberKind.Invalid);
        var reading = Plain(match.Groups[1].Value.Trim());
        var unit = match.Groups[2].Value.Trim();
        if (reading.Kind != NumberKind.Number) return reading;
        reading = reading with { Approximate = reading.Approximate || core.Length < text.Length };
        if (unit.Length == 0) return reading;
        if (unit == "%") return reading with { Percent = true };
        return MassUnits.Find(unit) is { } known
            ? reading with { Unit = known, UnitWritten = unit }
            : reading with { Kind = NumberKind.UnknownUnit, UnitWritten = unit };
    }

    private static NumberReading Plain(string text)
    {
        var negative = text.Length > 2 && text[0] == '(' && text[^1] == ')';
        if (negative) text = "-" + text[1..^1];
        if (Exponent().IsMatch(text)) return Parse(text, text, NumberStyle.DecimalPoint) with { Approximate = true };
        var spaceless = SpaceGroups().IsMatch(text) ? text.Replace(" ", "", StringComparison.Ordinal) : text;
        if (DigitsOnly().IsMatch(spaceless)) return Parse(spaceless, spaceless, NumberStyle.Plain);
        if (PointDecimal().IsMatch(spaceless)) return Parse(spaceless, spaceless, NumberStyle.DecimalPoint);
        if (OneCommaGroup().IsMatch(text)) return Parse(text.Replace(",", "", StringComparison.Ordinal), "", NumberStyle.Either);
        if (CommaGroups().IsMatch(text))
            return Parse(text.Replace(",", "", StringComparison.Ordinal), text, NumberStyle.DecimalPoint);
        if (CommaDecimal().IsMatch(spaceless) || PointGroups().IsMatch(text))
        {
            var point = spaceless.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
            return Parse(point, point, NumberStyle.DecimalComma);
        }

        return new NumberReading(NumberKind.Invalid);
    }

    private static NumberReading Parse(string text, string decimals, NumberStyle style) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? Number(value, style, decimals.Contains('.', StringComparison.Ordinal)
                ? decimals.Length - decimals.IndexOf('.', StringComparison.Ordinal) - 1
                : 0)
            : new NumberReading(NumberKind.Invalid);

    private static NumberReading Number(double value, NumberStyle style, int decimals) =>
        new(NumberKind.Number, value, style, decimals);

    // -1 decimals: no decimal point.
    private static bool IsSimple(string text, out int decimals)
    {
        decimals = -1;
        var (digits, i) = (0, text.Length > 0 && text[0] == '-' ? 1 : 0);
        for (; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i])) digits++;
            else if (text[i] == '.' && decimals < 0) decimals = text.Length - i - 1;
            else return false;
        }

        return digits > 0;
    }

    private const RegexOptions Flags = RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\A([-+(]?[0-9.,][0-9.,\s]*(?:[eE][-+]?[0-9]{1,3}(?![0-9]))?\)?)\s*([^0-9\s.,()+-][^0-9()]*)?\z", Flags)]
    private static partial Regex NumberAndUnit();

    [GeneratedRegex(@"\A[-+]?[0-9]+(\.[0-9]+)?[eE][-+]?[0-9]+\z", Flags)]
    private static partial Regex Exponent();

    [GeneratedRegex(@"\A[-+]?[0-9]{1,3}( [0-9]{3})+([.,][0-9]+)?\z", Flags)]
    private static partial Regex SpaceGroups();

    [GeneratedRegex(@"\A[-+]?[0-9]+\z", Flags)]
    private static partial Regex DigitsOnly();

    [GeneratedRegex(@"\A[-+]?([0-9]+\.[0-9]*|\.[0-9]+)\z", Flags)]
    private static partial Regex PointDecimal();

    [GeneratedRegex(@"\A[-+]?[1-9][0-9]{0,2},[0-9]{3}\z", Flags)]
    private static partial Regex OneCommaGroup();

    [GeneratedRegex(@"\A[-+]?[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]+)?\z", Flags)]
    private static partial Regex CommaGroups();

    [GeneratedRegex(@"\A[-+]?([0-9]+|[1-9][0-9]{0,2}(\.[0-9]{3})+),[0-9]+\z", Flags)]
    private static partial Regex CommaDecimal();

    [GeneratedRegex(@"\A[-+]?[1-9][0-9]{0,2}(\.[0-9]{3}){2,}\z", Flags)]
    private static partial Regex PointGroups();
}
