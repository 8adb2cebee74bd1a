using Antimony.Survey.Assessing;
using Antimony.Survey.Definition;
using Antimony.Survey.Estimation.Figures;

namespace Antimony.Survey.Tests.Estimation;

/// <summary>Builds the inputs of the estimation's tests: responses in few words, and months assessed one after the
/// other.</summary>
internal static class Surveyed
{
    public static readonly SurveyDefinition Definition = SurveyDefinition.Find(SurveyId.AntimonyIngot)!;

    /// <summary>The same, showing every figure however few contribute: for tests of a formula on one or two producers.</summary>
    public static readonly SurveyDefinition Open = Definition with { MinimumContributors = 0 };

    /// <summary>A response that makes ingot only; blank output where <paramref name="ingot"/> is null.</summary>
    public static SourcedResponse Response(
        string month, string producer, OperatingStatus status, double? ingot, double capacity = 1200,
        string? group = null, string submission = "s1", Reasons reasons = Reasons.None,
        Expectation? expectation = null, double? planned = null) =>
        new(new Response
        {
            Month = Month.Parse(month),
            Producer = ProducerId.Parse(producer),
            Group = group,
            Province = Province.Parse("CN-HN"),
            Capacity = new Capacity(new Tonnes(capacity), CapacityBasis.Year),
            Status = status,
            Output = Outputs(("ingot", ingot)),
            Reasons = reasons,
            Expectation = expectation,
            Planned = planned is { } p ? new Tonnes(p) : null,
        }, SubmissionNames.Named(submission));

    public static ProductOutputs Outputs(params IEnumerable<(string Product, double? Tonnes)> outputs) =>
        new(outputs.Where(o => o.Tonnes is not null)
            .Select(o => KeyValuePair.Create(o.Product, new Tonnes(o.Tonnes!.Value))));

    public static AssessedMonth Assess(
        string month, IEnumerable<SourcedResponse> responses, CarriedMonth? previous = null, CarriedMonth? yearAgo = null,
        IEnumerable<SourcedResponse>? next = null, ExternalAggregate? aggregate = null, SurveyDefinition? definition = null) =>
        Assessor.Assess(new AssessmentInput
        {
            Definition = definition ?? Definition,
            Month = Month.Parse(month),
            Responses = [.. responses],
            NextResponses = [.. next ?? []],
            Previous = previous,
            YearAgo = yearAgo,
            Aggregate = aggregate,
        });

    /// <summary>Assesses under <see cref="Open"/>.</summary>
    public static AssessedMonth AssessOpen(
        string month, IEnumerable<SourcedResponse> responses, CarriedMonth? previous = null, CarriedMonth? yearAgo = null,
        ExternalAggregate? aggregate = null) =>
        Assess(month, responses, previous, yearAgo, aggregate: aggregate, definition: Open);

    public static IEnumerable<string> Codes(this AssessedMonth month) => month.Assessment.Flags.Select(f => f.Code);
}
