using Antimony.Survey.Estimation.Figures;
using static Antimony.Survey.Tests.Estimation.Surveyed;

namespace Antimony.Survey.Tests.Estimation;

public class AssessmentInputTests
{
    private static readonly SourcedResponse Own = Response("2025-04", "A", OperatingStatus.Normal, 100);
    private static readonly CarriedMonth State = Assess("2025-04", [Own]).Carried;

    [Fact]
    public void A_response_of_another_month_is_refused() =>
        Assert.Throws<ArgumentException>("Responses", () => Assess("2025-05", [Own]));

    [Fact]
    public void A_producer_that_responds_twice_is_refused() =>
        Assert.Throws<ArgumentException>("Responses", () => Assess("2025-04", [Own, Own]));

    [Fact]
    public void Nothing_to_assess_is_refused() =>
        Assert.Throws<ArgumentException>("Responses", () => Assess("2025-04", []));

    [Fact]
    public void A_state_that_is_not_of_an_earlier_month_is_refused() =>
        Assert.Throws<ArgumentException>("Previous", () => Assess("2025-04", [Own], State));

    [Fact]
    public void A_state_that_is_not_a_year_old_is_refused() =>
        Assert.Throws<ArgumentException>("YearAgo", () =>
            Assess("2025-05", [Response("2025-05", "A", OperatingStatus.Normal, 1)], yearAgo: State));

    [Fact]
    public void An_aggregate_of_another_month_is_refused() =>
        Assert.Throws<ArgumentException>("Aggregate", () =>
            Assess("2025-04", [Own], aggregate: new ExternalAggregate { Month = Month.Parse("2025-03") }));

    [Fact]
    public void A_product_that_the_survey_does_not_have_is_refused() =>
        Assert.Throws<KeyNotFoundException>(() => Assess("2025-04",
            [Own with { Response = Own.Response with { Output = Outputs(("trioxide", 5)) } }]));

    [Fact]
    public void A_carried_census_that_is_not_its_frames_is_found()
    {
        var month = Assess("2025-05", [Response("2025-05", "A", OperatingStatus.Normal, 100)], State with { Normal = 5 });

        Assert.Contains("'normal': 5 before, 0 in and 0 out make 5, but 1",
            Assert.Single(month.Assessment.Flags, f => f.Code == "census-not-reconciled").Message, StringComparison.Ordinal);
    }
}
