using System.Globalization;
using Azure.Data.Tables;

namespace Antimony.Storage.Submissions;

/// <summary>A submission as a table entity.</summary>
internal static class SubmissionEntity
{
    public static TableEntity From(Submission submission) => new(submission.Survey.ToString(), submission.Id.ToString())
    {
        ["File"] = submission.File,
        ["Status"] = submission.Status.ToString(),
        ["ReceivedAt"] = submission.ReceivedAt,
        ["CommittedAt"] = submission.CommittedAt,
        ["Rows"] = submission.Rows,
        ["Months"] = string.Join(';', submission.Months),
        ["ErrorCount"] = submission.ErrorCount,
        ["WarningCount"] = submission.WarningCount,
        ["DuplicateOf"] = submission.DuplicateOf?.ToString(),
        ["Attempts"] = submission.Attempts,
        ["IsUnread"] = submission.IsUnread,
        ["ContentHash"] = submission.ContentHash.ToString(),
    };

    public static Submission ToSubmission(TableEntity entity) => new()
    {
        Id = SubmissionId.Parse(entity.RowKey, null),
        Survey = SurveyId.Parse(entity.PartitionKey, null),
        File = entity.GetString("File"),
        Status = Enum.Parse<SubmissionStatus>(entity.GetString("Status")),
        ReceivedAt = entity.GetDateTimeOffset("ReceivedAt")!.Value,
        CommittedAt = entity.GetDateTimeOffset("CommittedAt"),
        Rows = entity.GetInt32("Rows"),
        Months = [.. entity.GetString("Months").Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(month => Month.Parse(month, CultureInfo.InvariantCulture))],
        ErrorCount = entity.GetInt32("ErrorCount"),
        WarningCount = entity.GetInt32("WarningCount"),
        DuplicateOf = entity.GetString("DuplicateOf") is { } id ? SubmissionId.Parse(id, null) : null,
        Attempts = entity.GetInt32("Attempts") ?? 0,
        IsUnread = entity.GetBoolean("IsUnread") ?? false,
        ContentHash = ContentHash.Parse(entity.GetString("ContentHash"), null),
    };
}
