using System.Text.Json.Serialization;
using Antimony.Survey.Rules;

namespace Antimony.Storage.Submissions;

/// <summary>How far a submission has come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SubmissionStatus>))]
public enum SubmissionStatus
{
    /// <summary>The blob is there; nothing has been read yet.</summary>
    [JsonStringEnumMemberName("received")] Received,

    /// <summary>Its rows are stored, committed and in the assessments.</summary>
    [JsonStringEnumMemberName("accepted")] Accepted,

    /// <summary>It breaks rules; nothing of it is stored as responses.</summary>
    [JsonStringEnumMemberName("rejected")] Rejected,

    /// <summary>The same content is already in force.</summary>
    [JsonStringEnumMemberName("duplicate")] Duplicate,

    /// <summary>The host gave up on it after its last attempt.</summary>
    [JsonStringEnumMemberName("failed")] Failed,
}

/// <summary>One version of one file as it was received, and what became of it. Times are UTC.</summary>
public sealed record Submission
{
    /// <summary>Its id.</summary>
    public required SubmissionId Id { get; init; }

    /// <summary>The blob's name below the survey's folder.</summary>
    public required string File { get; init; }

    /// <summary>The survey.</summary>
    public required SurveyId Survey { get; init; }

    /// <summary>How far it has come.</summary>
    public required SubmissionStatus Status { get; init; }

    /// <summary>When its blob was written.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When its rows became visible; <see langword="null"/> unless accepted.</summary>
    public DateTimeOffset? CommittedAt { get; init; }

    /// <summary>Response rows read, total rows not counted.</summary>
    public int? Rows { get; init; }

    /// <summary>Reference months found in it, in order.</summary>
    public IReadOnlyList<Month> Months { get; init; } = [];

    /// <summary>How many errors there are; at most 1,000 are listed.</summary>
    public int? ErrorCount { get; init; }

    /// <summary>How many warnings there are; at most 1,000 are listed.</summary>
    public int? WarningCount { get; init; }

    /// <summary>The accepted submission with the same content, where this one is a duplicate.</summary>
    public SubmissionId? DuplicateOf { get; init; }

    /// <summary>The content's SHA-256.</summary>
    public required ContentHash ContentHash { get; init; }

    /// <summary>Deliveries that ended in a fault.</summary>
    public int Attempts { get; init; }

    /// <summary>Whether it was closed because nobody could read its version any more.</summary>
    public bool IsUnread { get; init; }
}

/// <summary>A submission with what was found in it.</summary>
public sealed record SubmissionFindings(IReadOnlyList<Finding> Errors, IReadOnlyList<Finding> Warnings);
