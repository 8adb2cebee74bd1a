using System.Text.Json;
using Antimony.Survey.Assessing;
using Antimony.Survey.Estimation.Figures;
using static Antimony.Survey.Tests.Estimation.Surveyed;

namespace Antimony.Survey.Tests.Estimation;

/// <summary>A synthetic survey of 33 producers, 5 of them halted throughout; one response after the other is taken
/// away.</summary>
public class DeletedResponseTests
{
    private static readonly SourcedResponse[] April = [.. Month("2025-04", new Random(4))];
    private static readonly SourcedResponse[] May = [.. Month("2025-05", new Random(5))];
    private static readonly CarriedMonth Before = Assess("2025-04", April).Carried;
    private static readonly AssessedMonth Whole = Assess("2025-05", May, Before);

    private static IEnumerable<SourcedResponse> Month(string month, Random random) => Enumerable.Range(0, 33).Select(i =>
    {
        var status = i % 7 == 6 ? OperatingStatus.Halted : i % 3 == 0 ? OperatingStatus.Normal : OperatingStatus.Reduced;
        var capacity = 1200 + (200 * (i % 10));
        var rate = status switch { OperatingStatus.Normal => 0.9, OperatingStatus.Reduced => 0.5, _ => 0 };
        return Response(month, $"P{i:00}", status, rate * capacity / 12 * (0.9 + (0.2 * random.NextDouble())), capacity,
            reasons: status == OperatingStatus.Normal ? Reasons.None : Reasons.OreShortage);
    });

    [Fact]
    public void One_missing_response_moves_the_nation_by_less_than_two_percent_and_is_flagged()
    {
        foreach (var missing in May.Where(r => r.Response.Status != OperatingStatus.Halted))
        {
            var month = Assess("2025-05", May.Where(r => r != missing), Before);

            Assert.Equal(1, month.Assessment.Production.National!.Value / Whole.Assessment.Production.National!.Value, 0.02);
            Assert.Contains("missing-responses", month.Codes());
            Assert.Contains("imputed", month.Codes());
            Assert.Equal(missing.Response.Producer, Assert.Single(month.Trace.ImputedCells).Producer);
        }
    }

    [Fact]
    public void A_missing_halted_producer_changes_nothing_but_the_response_rate()
    {
        var halted = May.Where(r => r.Response.Status == OperatingStatus.Halted).ToList();
        Assert.NotEmpty(halted);
        foreach (var missing in halted)
        {
            var month = Assess("2025-05", May.Where(r => r != missing), Before);

            Assert.Equal(32, month.Assessment.Response.Responded);
            Assert.Equal(Json(Whole.Assessment), Json(month.Assessment));
        }

        // All but the response figures and the flag that tells of the missing response.
        static string Json(Assessment assessment) => JsonSerializer.Serialize(assessment with
        {
            Response = new ResponseFigures(0, 0, null, null, assessment.Response.ImputedSharePct),
            Flags = [.. assessment.Flags.Where(f => f.Code != "missing-responses")],
        });
    }
}
