using System.Text.Json;
using Antimony.Survey.Assessing;
using Antimony.Survey.Definition;
using Antimony.Survey.Estimation.Figures;

namespace Antimony.Samples.Tests;

/// <summary>What a missing answer does to the sample survey's figures. The first month is left out: whoever was never heard of
/// is not in its frame.</summary>
public class DeletedRowTests
{
    private static readonly SubmissionId Submission = SubmissionId.Parse("20250101T000000Z-0000000000000001");

    private static readonly SurveyDefinition Definition = SurveyDefinition.Find(SurveyId.AntimonyIngot)!;
    private static readonly Dictionary<Month, AssessedMonth> Whole = AssessAll();

    public static TheoryData<string> Months => [.. Sample.Responses.Keys.Skip(1).Select(month => month.ToString())];

    [Theory]
    [MemberData(nameof(Months))]
    public void National_production_moves_by_less_than_2_percent_and_the_row_is_flagged_as_imputed(string monthText)
    {
        var month = Month.Parse(monthText);
        var whole = Whole[month].Assessment.Production.National!.Value;
        foreach (var missing in Sample.Responses[month].Where(response => response.Status != OperatingStatus.Halted))
        {
            var assessed = Assess(month, Sample.Responses[month].Where(response => response != missing));

            var moved = Math.Abs((assessed.Assessment.Production.National!.Value / whole) - 1);
            Assert.True(moved < 0.02, $"{missing.Producer}, {missing.Status}: {moved:P2}");
            Assert.Equal(32, assessed.Assessment.Response.Responded);
            Assert.Equal(33, assessed.Assessment.Census.Producers);
            Assert.Equal(missing.Producer, Assert.Single(assessed.Trace.ImputedCells).Producer);
            Assert.Contains(assessed.Assessment.Flags, flag => flag.Code == "missing-responses");
        }
    }

    [Theory]
    [MemberData(nameof(Months))]
    public void A_producer_that_stays_halted_changes_nothing_but_the_response_rate(string monthText)
    {
        var month = Month.Parse(monthText);
        var before = Sample.Responses[month.Previous].ToDictionary(response => response.Producer, response => response.Status);
        var stayed = Sample.Responses[month].Where(response =>
            response.Status == OperatingStatus.Halted && before[response.Producer] == OperatingStatus.Halted).ToList();
        Assert.NotEmpty(stayed);
        foreach (var missing in stayed)
        {
            var assessed = Assess(month, Sample.Responses[month].Where(response => response != missing)).Assessment;
            var whole = Whole[month].Assessment;

            Assert.Equal(32, assessed.Response.Responded);
            Assert.Equal(Figures(whole), Figures(assessed));
        }
    }

    private static string Figures(Assessment assessment) => JsonSerializer.Serialize(new
    {
        assessment.Production,
        assessment.Change,
        assessment.Census,
        assessment.Capacity,
        assessment.Diffusion,
    });

    private static Dictionary<Month, AssessedMonth> AssessAll()
    {
        var assessed = new Dictionary<Month, AssessedMonth>();
        foreach (var (month, responses) in Sample.Responses.OrderBy(pair => pair.Key))
            assessed[month] = Assess(month, responses, assessed.GetValueOrDefault(month.Previous)?.Carried);
        return assessed;
    }

    private static AssessedMonth Assess(Month month, IEnumerable<Response> responses) =>
        Assess(month, responses, Whole[month.Previous].Carried);

    private static AssessedMonth Assess(Month month, IEnumerable<Response> responses, CarriedMonth? previous) =>
        Assessor.Assess(new AssessmentInput
        {
            Definition = Definition,
            Month = month,
            Responses = [.. responses.Select(response => new SourcedResponse(response, Submission))],
            Previous = previous,
        });
}
