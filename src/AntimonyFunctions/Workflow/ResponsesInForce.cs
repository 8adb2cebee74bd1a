using Antimony.Storage.Responses;

namespace AntimonyFunctions.Workflow;

/// <summary>What counts of all that was stored for a month: of each file the version written last, and of two versions written in
/// the same second the one committed last.</summary>
public sealed class ResponsesInForce(ResponseStore responses)
{
    private static readonly Comparer<CommitMarker> ByAge = Comparer<CommitMarker>.Create(Compare);

    /// <summary>Of all markers of a month, those whose rows count, oldest first, so that a later row replaces an earlier
    /// one.</summary>
    internal static IReadOnlyList<CommitMarker> Of(IEnumerable<CommitMarker> markers) =>
        [.. markers
            .GroupBy(marker => (marker.File, marker.Kind))
            .Select(versions => versions.Max(ByAge)!)
            .Order(ByAge)];

    /// <summary>What is in force for that month.</summary>
    internal async Task<MonthData> ReadAsync(SurveyId survey, Month month, CancellationToken cancellationToken)
    {
        var markers = await responses.ReadMarkersAsync(survey, month, cancellationToken);
        return await responses.ReadAsync(month, Of(markers), cancellationToken);
    }

    private static int Compare(CommitMarker a, CommitMarker b)
    {
        var byTime = a.Submission.WrittenAt.CompareTo(b.Submission.WrittenAt);
        if (byTime == 0) byTime = a.CommittedAt.CompareTo(b.CommittedAt);
        return byTime != 0 ? byTime : a.Submission.CompareTo(b.Submission);
    }
}
