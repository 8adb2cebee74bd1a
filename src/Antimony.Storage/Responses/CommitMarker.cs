using Antimony.Survey.Files.Headers;
using Azure.Data.Tables;

namespace Antimony.Storage.Responses;

/// <summary>What makes one submission's rows of one month visible: a single entity, so that readers see all of them or
/// none.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Survey">The survey.</param>
/// <param name="Month">The reference month.</param>
/// <param name="File">The file's name: a later version of the same file replaces this one's rows of the month.</param>
/// <param name="Kind">Whether the rows are responses or an external aggregate.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Blocks">How many partitions they are spread over.</param>
/// <param name="ContentHash">The file's hash.</param>
/// <param name="CommittedAt">When they became visible, UTC.</param>
public sealed record CommitMarker(
    SubmissionId Submission,
    SurveyId Survey,
    Month Month,
    string File,
    FileKind Kind,
    int Rows,
    int Blocks,
    ContentHash ContentHash,
    DateTimeOffset CommittedAt)
{
    /// <summary>The partition that holds the month's markers.</summary>
    internal static string PartitionOf(SurveyId survey, Month month) => $"{survey}|{month}";

    /// <summary>The partition that holds one block of the submission's rows.</summary>
    internal static string BlockPartitionOf(SurveyId survey, Month month, SubmissionId submission, int block) =>
        FormattableString.Invariant($"{survey}|{month}|{submission}|{block}");

    internal TableEntity ToEntity() => new(PartitionOf(Survey, Month), Submission.ToString())
    {
        ["File"] = File,
        ["Kind"] = Kind.ToString(),
        ["Rows"] = Rows,
        ["Blocks"] = Blocks,
        ["ContentHash"] = ContentHash.ToString(),
        ["CommittedAt"] = CommittedAt,
    };

    internal static CommitMarker FromEntity(SurveyId survey, Month month, TableEntity entity) => new(
        SubmissionId.Parse(entity.RowKey, null),
        survey,
        month,
        entity.GetString("File"),
        Enum.Parse<FileKind>(entity.GetString("Kind")),
        entity.GetInt32("Rows")!.Value,
        entity.GetInt32("Blocks")!.Value,
        ContentHash.Parse(entity.GetString("ContentHash"), null),
        entity.GetDateTimeOffset("CommittedAt")!.Value);
}
