namespace Antimony.Storage.Responses;

/// <summary>A response and the submission that brought it.</summary>
public sealed record CommittedResponse(Response Response, SubmissionId Submission);

/// <summary>What is in force for a month: of each producer its latest visible response, and the latest published aggregate.</summary>
/// <param name="Month">The month.</param>
/// <param name="Responses">One for each producer, by producer id.</param>
/// <param name="Aggregate">The published aggregate, where one is known.</param>
/// <param name="AggregateSubmission">The submission that brought the aggregate.</param>
/// <param name="Markers">The commit markers in force, oldest first.</param>
public sealed record MonthData(
    Month Month,
    IReadOnlyList<CommittedResponse> Responses,
    PublishedAggregate? Aggregate,
    SubmissionId? AggregateSubmission,
    IReadOnlyList<CommitMarker> Markers)
{
    /// <summary>Whether nothing is known of the month.</summary>
    public bool IsEmpty => Responses.Count == 0 && Aggregate is null;
}
