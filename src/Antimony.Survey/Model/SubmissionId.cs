using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Antimony.Survey.Model;

/// <summary>Names one version of one blob: <c>yyyyMMddTHHmmssZ-</c> and 16 hexadecimal digits. It sorts by the time that the
/// blob was written and is the same however often that version is delivered, because it derives from the blob's
/// last-modified time (whole seconds, as the service keeps it) and a hash of its name and content.</summary>
[JsonConverter(typeof(ParsableJsonConverter<SubmissionId>))]
public readonly partial record struct SubmissionId : IParsable<SubmissionId>, IComparable<SubmissionId>
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";
    private readonly string? _value;

    private SubmissionId(string value) => _value = value;

    /// <summary>When the blob was written, to the second.</summary>
    public DateTimeOffset WrittenAt => DateTimeOffset.ParseExact(
        _value.AsSpan(0, 16), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>The id of that version of that blob.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="file">The blob's name below the survey's folder.</param>
    /// <param name="writtenAt">The blob's last-modified time.</param>
    /// <param name="contentHash">The content's SHA-256.</param>
    public static SubmissionId Of(SurveyId survey, string file, DateTimeOffset writtenAt, ContentHash contentHash)
    {
        var version = SHA256.HashData(Encoding.UTF8.GetBytes($"{survey}/{file}\n{contentHash}"));
        return new($"{StartOf(writtenAt)}-{Convert.ToHexStringLower(version.AsSpan(0, 8))}");
    }

    /// <summary>The part that all ids of that second begin with: a bound for range queries.</summary>
    public static string StartOf(DateTimeOffset writtenAt) =>
        writtenAt.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public int CompareTo(SubmissionId other) => string.CompareOrdinal(_value, other._value);

    /// <summary>The id as written.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>Reads an id.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static SubmissionId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a submission id.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SubmissionId result)
    {
        result = default;
        if (s is null || !Form().IsMatch(s)
            || !DateTimeOffset.TryParseExact(
                s.AsSpan(0, 16), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return false;
        result = new SubmissionId(s);
        return true;
    }

    [GeneratedRegex(@"\A\d{8}T\d{6}Z-[0-9a-f]{16}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    /// <summary>Whether the left id sorts first.</summary>
    public static bool operator <(SubmissionId left, SubmissionId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left id sorts last.</summary>
    public static bool operator >(SubmissionId left, SubmissionId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left id does not sort last.</summary>
    public static bool operator <=(SubmissionId left, SubmissionId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left id does not sort first.</summary>
    public static bool operator >=(SubmissionId left, SubmissionId right) => left.CompareTo(right) >= 0;
}
