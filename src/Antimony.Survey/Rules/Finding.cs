using System.Text.Json.Serialization;

namespace Antimony.Survey.Rules;

/// <summary>What a finding does to its file.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Severity>))]
public enum Severity
{
    /// <summary>The file is accepted; the finding is kept and served.</summary>
    [JsonStringEnumMemberName("warning")] Warning,

    /// <summary>The file is rejected.</summary>
    [JsonStringEnumMemberName("error")] Error,
}

/// <summary>One thing found wrong or doubtful in a file, located so that a clerk can act on it.</summary>
public sealed record Finding
{
    /// <summary>The id of the rule that found it, such as <c>unknown-status</c>; see the catalogue of rules.</summary>
    public required string Rule { get; init; }

    /// <summary>Whether the file is rejected for it.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What is wrong and what to do about it.</summary>
    public required LocalizedText Message { get; init; }

    /// <summary>The sheet as named in the workbook; <see langword="null"/> in a text file or for the file as a whole.</summary>
    public string? Sheet { get; init; }

    /// <summary>The row number that a spreadsheet program shows, header included.</summary>
    public int? Row { get; init; }

    /// <summary>The column's header as written in the file.</summary>
    public string? Column { get; init; }

    /// <summary>The offending value as written, cut to 200 characters.</summary>
    public string? Value { get; init; }

    /// <summary>The likely fix, where there is one.</summary>
    public string? Suggestion { get; init; }
}
