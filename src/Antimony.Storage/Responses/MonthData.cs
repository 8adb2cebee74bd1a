using Antimony.Survey.Estimation.Figures;

namespace Antimony.Storage.Responses;

/// <summary>What is in force for a month: of each producer its latest visible response, and the latest external
/// aggregate.</summary>
/// <param name="Month">The month.</param>
/// <param name="Responses">One for each producer, by producer id.</param>
/// <param name="Aggregate">The external aggregate, where one is known.</param>
/// <param name="AggregateSubmission">The submission that brought the aggregate.</param>
/// <param name="Markers">The commit markers in force, oldest first.</param>
public sealed record MonthData(
    Month Month,
    IReadOnlyList<SourcedResponse> Responses,
    ExternalAggregate? Aggregate,
    SubmissionId? AggregateSubmission,
    IReadOnlyList<CommitMarker> Markers)
{
    /// <summary>Whether nothing is known of the month.</summary>
    public bool IsEmpty => Responses.Count == 0 && Aggregate is null;
}
