using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Antimony.Survey.Model;

/// <summary>A calendar month, the reference period of every response and figure; years 1900 to 9998.</summary>
[JsonConverter(typeof(ParsableJsonConverter<Month>))]
public readonly record struct Month : IComparable<Month>, ISpanParsable<Month>
{
    private readonly int _index;

    private Month(int index) => _index = index;

    private const int FirstYear = 1900;

    private const int LastYear = 9998;

    /// <summary>Creates the month of that year (1900–9998) and number (1–12).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Year or number is out of range.</exception>
    public Month(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 12);
        _index = (year * 12) + number - 1;
    }

    /// <summary>The year, 1900–9998.</summary>
    public int Year => _index / 12;

    /// <summary>The month of the year, 1–12.</summary>
    public int Number => (_index % 12) + 1;

    /// <summary>Days in the month, 28–31.</summary>
    public int Days => DateTime.DaysInMonth(Year, Number);

    /// <summary>The first day of the month.</summary>
    public DateOnly FirstDay => new(Year, Number, 1);

    /// <summary>The last day of the month.</summary>
    public DateOnly LastDay => new(Year, Number, Days);

    /// <summary>The month before.</summary>
    public Month Previous => new(_index - 1);

    /// <summary>The month after.</summary>
    public Month Next => new(_index + 1);

    /// <summary>The month that holds <paramref name="date"/>.</summary>
    internal static Month Of(DateOnly date) => new(date.Year, date.Month);

    /// <summary>The month that holds <paramref name="instant"/>, by UTC.</summary>
    public static Month Of(DateTimeOffset instant) => new(instant.UtcDateTime.Year, instant.UtcDateTime.Month);

    /// <summary>This month moved by <paramref name="count"/> months, which may be negative.</summary>
    public Month AddMonths(int count) => new(_index + count);

    /// <summary>Months from <paramref name="earlier"/> to this one; negative when this one is the earlier.</summary>
    internal int MonthsSince(Month earlier) => _index - earlier._index;

    /// <inheritdoc/>
    public int CompareTo(Month other) => _index.CompareTo(other._index);

    /// <summary>The ISO 8601 form, <c>yyyy-MM</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Number:D2}");

    /// <summary>Reads the strict form <c>yyyy-MM</c>.</summary>
    /// <exception cref="FormatException">The text is not a month in that form.</exception>
    public static Month Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static Month Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var month) ? month : throw new FormatException($"'{s}' is not a month (yyyy-MM).");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Month result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Month result)
    {
        result = default;
        if (s.Length != 7 || s[4] != '-'
            || !int.TryParse(s[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(s[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !HasYear(year) || number is < 1 or > 12)
            return false;
        result = new Month(year, number);
        return true;
    }

    /// <summary>Whether months of that year can be told, 1900–9998.</summary>
    public static bool HasYear(int year) => year is >= FirstYear and <= LastYear;

    /// <summary>Whether the left month is the earlier.</summary>
    public static bool operator <(Month left, Month right) => left._index < right._index;

    /// <summary>Whether the left month is the later.</summary>
    public static bool operator >(Month left, Month right) => left._index > right._index;

    /// <summary>Whether the left month is not the later.</summary>
    public static bool operator <=(Month left, Month right) => left._index <= right._index;

    /// <summary>Whether the left month is not the earlier.</summary>
    public static bool operator >=(Month left, Month right) => left._index >= right._index;
}
