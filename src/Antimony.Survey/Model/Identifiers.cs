using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Antimony.Survey.Model;

/// <summary>The stable id of a producer (a plant): 1 to 64 characters, none of <c>/ \ # ? |</c> and no control character,
/// so that it can be a table row key as it stands. Compared by ordinal.</summary>
[JsonConverter(typeof(ParsableJsonConverter<ProducerId>))]
public readonly partial record struct ProducerId : IParsable<ProducerId>, IComparable<ProducerId>
{
    private readonly string? _value;

    private ProducerId(string value) => _value = value;

    /// <inheritdoc/>
    public int CompareTo(ProducerId other) => string.CompareOrdinal(_value, other._value);

    /// <summary>The id as written.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>Reads an id.</summary>
    /// <exception cref="FormatException">The text breaks a rule of the type.</exception>
    public static ProducerId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a producer id.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ProducerId result)
    {
        result = default;
        if (s is null || !Form().IsMatch(s)) return false;
        result = new ProducerId(s);
        return true;
    }

    [GeneratedRegex(@"\A[^\s/\\#?|\p{C}]([^/\\#?|\p{C}]{0,62}[^\s/\\#?|\p{C}])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    /// <summary>Whether the left id sorts first.</summary>
    public static bool operator <(ProducerId left, ProducerId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left id sorts last.</summary>
    public static bool operator >(ProducerId left, ProducerId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left id does not sort last.</summary>
    public static bool operator <=(ProducerId left, ProducerId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left id does not sort first.</summary>
    public static bool operator >=(ProducerId left, ProducerId right) => left.CompareTo(right) >= 0;
}

/// <summary>A survey's id: 1 to 63 of <c>a-z 0-9 -</c>, beginning and ending with a letter or digit.</summary>
[JsonConverter(typeof(ParsableJsonConverter<SurveyId>))]
public readonly partial record struct SurveyId : IParsable<SurveyId>
{
    private readonly string? _value;

    private SurveyId(string value) => _value = value;

    /// <summary>The survey that this project was made for.</summary>
    public static SurveyId AntimonyIngot { get; } = new("antimony-ingot");

    /// <summary>The id as written.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>Reads an id.</summary>
    /// <exception cref="FormatException">The text breaks a rule of the type.</exception>
    public static SurveyId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a survey id.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SurveyId result)
    {
        result = default;
        if (s is null || !Form().IsMatch(s)) return false;
        result = new SurveyId(s);
        return true;
    }

    [GeneratedRegex(@"\A[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
