using System.Globalization;
using Antimony.Survey.Definition;
using Microsoft.AspNetCore.Http;

namespace AntimonyFunctions.Http;

/// <summary>Reads a request's parameters into typed values; the first one that is malformed becomes <see
/// cref="Problem"/>.</summary>
internal sealed class QueryReader(HttpRequest request)
{
    /// <summary>What is wrong with the parameters read so far, or <see langword="null"/>.</summary>
    public IResult? Problem { get; private set; }

    /// <summary>The survey asked for, <see cref="SurveyId.AntimonyIngot"/> unless given; unknown ones are a problem.</summary>
    public SurveyDefinition Survey()
    {
        var id = Optional<SurveyId>("survey", "a survey's id") ?? SurveyId.AntimonyIngot;
        if (SurveyDefinition.Find(id) is { } definition) return definition;
        Problem ??= Http.Problem.NotFound("unknown-survey", $"There is no survey '{id}'.");
        return SurveyDefinition.Find(SurveyId.AntimonyIngot)!;
    }

    /// <summary>An optional parameter that is read by its type's own parser.</summary>
    public T? Optional<T>(string name, string expected)
        where T : struct, IParsable<T> =>
        Text(name) is not { } text ? null : Read<T>(name, text, expected);

    /// <summary>An optional month, <c>yyyy-MM</c>.</summary>
    public Month? Month(string name) => Optional<Month>(name, "a month, yyyy-MM");

    /// <summary>The optional months <c>from</c> and <c>to</c>, both included; <c>from</c> may not be the later one.</summary>
    public (Month? From, Month? To) Period()
    {
        var (from, to) = (Month("from"), Month("to"));
        if (from > to) Refuse("from", Text("from"), $"a month not later than 'to', {to}");
        return (from, to);
    }

    /// <summary>The optional moment <c>asOf</c>: a date (its end) or a time, ISO 8601; UTC unless it says otherwise.</summary>
    public DateTimeOffset? AsOf()
    {
        if (Text("asOf") is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && HasMonths(day.Year))
            return new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddTicks(-1);
        if (text.Contains('T') && DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            && HasMonths(moment.Year))
            return moment;
        Problem ??= Http.Problem.MalformedParameter("asOf", text, "a date or time, ISO 8601, in the years 1900 to 9998");
        return null;
    }

    /// <summary>An optional whole number within bounds.</summary>
    public int Number(string name, int fallback, int lowest, int highest)
    {
        var number = Optional<int>(name, $"a whole number from {lowest} to {highest}") ?? fallback;
        if (number >= lowest && number <= highest) return number;
        Problem ??= Http.Problem.MalformedParameter(name, Text(name), $"a whole number from {lowest} to {highest}");
        return fallback;
    }

    /// <summary>An optional name of an enumeration's member, case ignored.</summary>
    public T? Name<T>(string name)
        where T : struct, Enum
    {
        if (Text(name) is not { } text) return null;
        foreach (var (wire, member) in WireName.All<T>())
        {
            if (wire.Equals(text, StringComparison.OrdinalIgnoreCase)) return member;
        }

        Refuse(name, text, "one of " + string.Join(", ", WireName.All<T>().Select(pair => pair.Key)));
        return null;
    }

    /// <summary>An optional list, separated by commas; where given, it names something.</summary>
    public IReadOnlyList<string> List(string name)
    {
        if (Text(name) is not { } text) return [];
        var items = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (items.Length == 0) Refuse(name, text, "a list, separated by commas");
        return items;
    }

    /// <summary>A value of the route that is read by its type's own parser.</summary>
    public T Route<T>(string name, string text, string expected)
        where T : struct, IParsable<T> => Read<T>(name, text, expected) ?? default;

    /// <summary>Reports a parameter whose values the resource knows better.</summary>
    public void Refuse(string name, string? value, string expected) =>
        Problem ??= Http.Problem.MalformedParameter(name, value, expected);

    private T? Read<T>(string name, string text, string expected)
        where T : struct, IParsable<T>
    {
        if (T.TryParse(text, CultureInfo.InvariantCulture, out var value)) return value;
        Problem ??= Http.Problem.MalformedParameter(name, text, expected);
        return null;
    }

    // A day's end is computed within these years without overflow.
    private static bool HasMonths(int year) => Antimony.Survey.Model.Month.HasYear(year);

    private string? Text(string name) => request.Query[name].ToString() is { Length: > 0 } text ? text : null;
}
