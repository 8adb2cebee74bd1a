using Antimony.Storage.Submissions;
using Antimony.Survey.Rules;

namespace AntimonyFunctions.Resources;

/// <summary>A submission as it is served (contract 4).</summary>
internal sealed record SubmissionDocument(
    SubmissionId Id,
    string File,
    SurveyId Survey,
    SubmissionStatus Status,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? CommittedAt,
    int? Rows,
    IReadOnlyList<Month> Months,
    int? ErrorCount,
    int? WarningCount,
    IReadOnlyList<FindingDocument>? Errors,
    IReadOnlyList<FindingDocument>? Warnings,
    SubmissionId? DuplicateOf,
    string ContentSha256)
{
    /// <summary>Without its findings, as in a list: they are <see langword="null"/>, their counts are there.</summary>
    public static SubmissionDocument Of(Submission submission) => new(
        submission.Id, submission.File, submission.Survey, submission.Status, submission.ReceivedAt, submission.CommittedAt,
        submission.Rows, submission.Months, submission.ErrorCount, submission.WarningCount, null, null,
        submission.DuplicateOf, submission.ContentHash.ToString());

    public static SubmissionDocument Of(Submission submission, SubmissionFindings findings, bool inChinese) =>
        Of(submission) with
        {
            Errors = [.. findings.Errors.Select(finding => FindingDocument.Of(finding, inChinese))],
            Warnings = [.. findings.Warnings.Select(finding => FindingDocument.Of(finding, inChinese))],
        };
}

/// <summary>A finding as it is served.</summary>
internal sealed record FindingDocument(
    string? Sheet, int? Row, string? Column, string? Value, string Rule, string Message, string? Suggestion)
{
    public static FindingDocument Of(Finding finding, bool inChinese) => new(
        finding.Sheet, finding.Row, finding.Column, finding.Value, finding.Rule,
        inChinese ? finding.Message.Zh : finding.Message.En, finding.Suggestion);
}
