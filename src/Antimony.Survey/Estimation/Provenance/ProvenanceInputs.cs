using Antimony.Survey.Estimation.Figures;

namespace Antimony.Survey.Estimation.Provenance;

/// <summary>What a month's figures may be taken from, each source listed once and shared by its entries.</summary>
internal sealed class ProvenanceInputs(AssessmentInput input)
{
    public ProvenanceInput Responses { get; } =
        new(ProvenanceSource.Responses, input.Month, input.Responses.Count, SubmissionsOf(input.Responses));

    public ProvenanceInput? Next { get; } = input.NextResponses.Count == 0
        ? null
        : new(ProvenanceSource.NextResponses, input.Month.Next, input.NextResponses.Count, SubmissionsOf(input.NextResponses));

    public ProvenanceInput? Carried { get; } = input.Previous is { } previous
        ? new(ProvenanceSource.Carried, previous.Month, previous.Producers.Count, previous.Submissions)
        : null;

    public ProvenanceInput? YearAgo { get; } = input.YearAgo is { } yearAgo
        ? new(ProvenanceSource.YearAgo, yearAgo.Month, yearAgo.Producers.Count, yearAgo.Submissions)
        : null;

    public ProvenanceInput? Aggregate { get; } = input.Aggregate is { } aggregate
        ? new(ProvenanceSource.Aggregate, aggregate.Month, 1,
            input.AggregateSubmission is { } submission ? [submission] : [])
        : null;

    public static IReadOnlyList<SubmissionId> SubmissionsOf(IEnumerable<SourcedResponse> responses) =>
        [.. responses.Select(sourced => sourced.Submission).Distinct().Order()];
}
