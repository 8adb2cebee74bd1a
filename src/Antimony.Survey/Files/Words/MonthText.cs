using System.Globalization;
using System.Text.RegularExpressions;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Files.Words;

/// <summary>Reads months in the ways that offices write them.</summary>
internal static partial class MonthText
{
    private static readonly string[] Names =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] FullNames =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
            "december"];

    /// <summary>The month, or the rule that the text breaks and what may have been meant.</summary>
    public static (Month? Month, string? Rule, string? Suggestion) Read(string written)
    {
        if (Month.TryParse(written, CultureInfo.InvariantCulture, out var plain)) return (plain, null, null);
        if (written.Length > 40) return (null, RuleId.InvalidMonth, null);
        var text = AliasText.Normal(written);
        if (Combined().IsMatch(text)) return (null, RuleId.CombinedPeriod, null);
        // A number cell loses the last zero of 2025.10.
        if (OneAfterDot().Match(text) is { Success: true } match)
            return (null, RuleId.InvalidMonth, $"{match.Groups[1].Value}-01 / {match.Groups[1].Value}-10");
        foreach (var form in (Regex[])[Numeric(), Compact(), Dated(), Named(), YearFirstNamed(), MonthFirst()])
        {
            if (form.Match(text) is { Success: true } found)
                return Of(found) is { } month ? (month, null, null) : (null, RuleId.InvalidMonth, null);
        }

        return (null, RuleId.InvalidMonth, null);
    }

    /// <summary>The months that are named somewhere in a sheet's name, a title or a file's name.</summary>
    public static IEnumerable<Month> Within(string written)
    {
        if (written.Length > 500) yield break;
        var text = AliasText.Normal(written);
        if (Combined().IsMatch(text)) yield break;
        foreach (Match match in Inside().Matches(text))
        {
            if (Of(match) is { } month) yield return month;
        }
    }

    private static Month? Of(Match match)
    {
        var year = int.Parse(match.Groups["y"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        if (year < 100) year += 2000;
        var name = match.Groups["name"].Value;
        var number = name.Length > 0 ? MonthOf(name)
            : int.Parse(match.Groups["m"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var day = match.Groups["d"] is { Success: true } d
            ? int.Parse(d.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : 1;
        return Month.HasYear(year) && number is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, number)
            ? new Month(year, number)
            : null;
    }

    private static int MonthOf(string name)
    {
        var lower = name.ToLowerInvariant();
        if (lower == "sept") return 9;
        var index = Array.IndexOf(Names, lower);
        return 1 + (index >= 0 ? index : Array.IndexOf(FullNames, lower));
    }

    private const RegexOptions Flags = RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\A(?<y>[0-9]{4}|[0-9]{2}(?=\s*年))\s*[-/.年]\s*(?<m>[0-9]{1,2})\s*(月\s*份?)?\z", Flags)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"\A(?<y>[0-9]{4})(?<m>[0-9]{2})\z", Flags)]
    private static partial Regex Compact();

    [GeneratedRegex(
        @"\A(?<y>[0-9]{4})\s*[-/.年]\s*(?<m>[0-9]{1,2})\s*[-/.月]\s*(?<d>[0-9]{1,2})\s*日?" +
        @"([ T]00?:00(:00)?(\.0+)?)?\z", Flags)]
    private static partial Regex Dated();

    [GeneratedRegex(@"\A(?<name>[A-Za-z]{3,9})\.?[\s\-/,']{0,3}(?<y>[0-9]{4}|[0-9]{2})\z", Flags)]
    private static partial Regex Named();

    [GeneratedRegex(@"\A(?<y>[0-9]{4})[\s\-/,]{0,3}(?<name>[A-Za-z]{3,9})\z", Flags)]
    private static partial Regex YearFirstNamed();

    [GeneratedRegex(@"\A(?<m>[0-9]{1,2})\s*/\s*(?<y>[0-9]{4})\z", Flags)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"\A([0-9]{4})\.1\z", Flags)]
    private static partial Regex OneAfterDot();

    [GeneratedRegex(
        @"(?<![0-9])[0-9]{1,2}\s*月?\s*[-~—–―至到、和&]\s*[0-9]{1,2}\s*月|" +
        @"[0-9]{4}[-/.][0-9]{1,2}\s*(?:[~—–至到]|\s-\s|-(?=[0-9]{4}))|" +
        @"季度|半年|" +
        @"\A[0-9]{4}\s*-?\s*[Qq][1-4]\z|\A[Qq][1-4]|" +
        @"[A-Za-z]{3}\s*[-~–]\s*[A-Za-z]{3}", Flags)]
    private static partial Regex Combined();

    [GeneratedRegex(
        @"(?<![0-9])(?:" +
        @"(?<y>20[0-9]{2}|[0-9]{2})\s*年\s*(?<m>[0-9]{1,2})\s*月|" +
        @"(?<y>20[0-9]{2})\s*[-/._]\s*(?<m>0?[1-9]|1[0-2])(?![0-9])|" +
        @"(?<y>20[0-9]{2})(?<m>0[1-9]|1[0-2])(?:[0-9]{2})?(?![0-9])|" +
        @"(?<![A-Za-z])(?<name>(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|" +
        @"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))[\s\-_,']{0,3}(?<y>20[0-9]{2}|[0-9]{2})(?![0-9]))", Flags)]
    private static partial Regex Inside();
}
