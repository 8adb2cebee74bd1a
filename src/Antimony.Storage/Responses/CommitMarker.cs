using Antimony.Survey.Files.Headers;
using Azure.Data.Tables;

namespace Antimony.Storage.Responses;

/// <summary>What makes one submission's rows of one month visible: a single entity, so that readers see all of them or
/// none.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Survey">The survey.</param>
/// <param name="Month">The reference month.</param>
/// <param name="File">The file's name: a later version of the same file replaces this one's rows of the month.</param>
/// <param name="Kind">Whether the rows are responses or a published aggregate.</param>
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
    private static readonly Comparer<CommitMarker> ByAge = Comparer<CommitMarker>.Create(Compare);

    /// <summary>The partition that holds the month's markers.</summary>
    internal static string PartitionOf(SurveyId survey, Month month) => $"{survey}|{month}";

    /// <summary>The partition that holds one block of the submission's rows.</summary>
    internal static string BlockPartitionOf(SurveyId survey, Month month, SubmissionId submission, int block) =>
        FormattableString.Invariant($"{survey}|{month}|{submission}|{block}");

    /// <summary>Of all markers of a month, those whose rows count: of each file the version written last, and of two versions
    /// written in the same second the one committed last. Oldest first, so that a later row replaces an earlier one.</summary>
    public static IReadOnlyList<CommitMarker> InForce(IEnumerable<CommitMarker> markers) =>
        [.. markers
            .GroupBy(marker => (marker.File, marker.Kind))
            .Select(versions => versions.Max(ByAge)!)
            .Order(ByAge)];

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
        ContentHash.Parse(entity.GetString("ContentHash")),
        entity.GetDateTimeOffset("CommittedAt")!.Value);

    private static int Compare(CommitMarker a, CommitMarker b)
    {
        var byTime = a.Submission.WrittenAt.CompareTo(b.Submission.WrittenAt);
        if (byTime == 0) byTime = a.CommittedAt.CompareTo(b.CommittedAt);
        return byTime != 0 ? byTime : a.Submission.CompareTo(b.Submission);
    }
}
