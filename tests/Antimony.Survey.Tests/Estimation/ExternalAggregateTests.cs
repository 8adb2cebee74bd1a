using Antimony.Survey.Assessing;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Estimation.Provenance;
using Antimony.Survey.Outlook.Observations;
using static Antimony.Survey.Tests.Estimation.Surveyed;

namespace Antimony.Survey.Tests.Estimation;

/// <summary>Months of the published series (SMM), as in the facts that the method lists.</summary>
public class ExternalAggregateTests
{
    private static readonly ExternalAggregate July2022 = new()
    {
        Month = Month.Parse("2022-07"),
        Production = new Tonnes(7377),
        MomPct = -6.55,
        Halted = 14,
        Reduced = 13,
        Normal = 6,
        Producers = 32,
        Source = "news.metal.com",
    };

    private static readonly ExternalAggregate January2025 = new()
    {
        Month = Month.Parse("2025-01"),
        Halted = 13,
        Reduced = 17,
        Normal = 3,
        Producers = 33,
    };

    private static readonly ExternalAggregate February2025 = new()
    {
        Month = Month.Parse("2025-02"),
        MomPct = -7.84,
        Halted = 18,
        Reduced = 12,
        Normal = 3,
        Producers = 33,
        Outlook = new(70, 20, 10),
    };

    private static AssessedMonth Published(ExternalAggregate aggregate, CarriedMonth? previous = null) =>
        Assess(aggregate.Month.ToString(), [], previous, aggregate: aggregate);

    [Fact]
    public void February_2025_reads_as_published()
    {
        var month = Published(February2025, Published(January2025).Carried);

        Assert.Equal(-7.84, month.Assessment.Change.MomPct);
        Assert.Equal(2.03, Math.Round(month.Assessment.Change.DailyMomPct!.Value, 2));
        Assert.Equal(new CountFigure(18, 5), month.Assessment.Census.Halted);
        Assert.Equal(new CountFigure(12, -5), month.Assessment.Census.Reduced);
        Assert.Equal(new CountFigure(3, 0), month.Assessment.Census.Normal);
        Assert.Equal(27.27, Math.Round(month.Assessment.Diffusion.Index!.Value, 2));
        Assert.Equal(-7.58, Math.Round(month.Assessment.Diffusion.Change!.Value, 2));
        Assert.Null(month.Assessment.Production.National);
        Assert.Contains("published-aggregate", month.Codes());
    }

    [Fact]
    public void Its_observation_carries_the_published_outlook()
    {
        var observation = MonthObservation.Of(Published(February2025), February2025);

        Assert.Equal(-7.84, observation.MomPct);
        Assert.Equal((18, 12, 3), (observation.Halted, observation.Reduced, observation.Normal));
        Assert.Equal(0.7, observation.ExternalOutlook!.Increase, 12);
        Assert.Equal(0.1, observation.ExternalOutlook.Decrease, 12);
        Assert.Null(observation.Expectations);
    }

    [Fact]
    public void Counts_that_do_not_close_are_found()
    {
        // 14 + 13 + 6 = 33, but 32 respondents are stated.
        var flag = Assert.Single(Published(July2022).Assessment.Flags, f => f.Code == "census-not-closed");
        Assert.Contains("33", flag.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("census-not-closed", Published(February2025).Codes());
    }

    [Fact]
    public void A_count_that_was_not_published_is_unknown_and_not_zero()
    {
        var june = Published(new ExternalAggregate { Month = Month.Parse("2022-06"), Halted = 13, Reduced = 13 });

        Assert.Null(june.Assessment.Census.Normal.Count);
        Assert.Null(june.Assessment.Census.Producers);
        Assert.Null(june.Assessment.Diffusion.Index);
        Assert.Contains("census-incomplete", june.Codes());
    }

    [Fact]
    public void Levels_give_the_change_where_none_is_stated()
    {
        var june = Published(new ExternalAggregate { Month = Month.Parse("2024-06"), Production = new Tonnes(6559.3) });
        var july = Published(
            new ExternalAggregate { Month = Month.Parse("2024-07"), Production = new Tonnes(5786.943) }, june.Carried);

        // SMM printed −11.78 %.
        Assert.Equal(-11.77, Math.Round(july.Assessment.Change.MomPct!.Value, 2));
    }

    [Fact]
    public void Responses_win_and_the_difference_is_told()
    {
        var april = AssessOpen("2025-01", [Response("2025-01", "A", OperatingStatus.Normal, 100)]);
        var month = AssessOpen("2025-02", [Response("2025-02", "A", OperatingStatus.Normal, 90)], april.Carried,
            aggregate: February2025);

        Assert.Equal(-10, month.Assessment.Change.MomPct!.Value, 9);
        var flag = Assert.Single(month.Assessment.Flags, f => f.Code == "published-difference");
        Assert.Contains("change on the month before -10.00 % against -7.84 %", flag.Message, StringComparison.Ordinal);
        Assert.Contains("halted 0 against 18", flag.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("production", flag.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_month_of_responses_takes_the_published_change()
    {
        var january = Published(January2025);
        var month = AssessOpen("2025-02", [Response("2025-02", "A", OperatingStatus.Normal, 90)], january.Carried,
            aggregate: February2025);

        Assert.Equal(-7.84, month.Assessment.Change.MomPct!.Value, 9);
        Assert.Contains("published-change", month.Codes());
        Assert.Equal(ProvenanceSource.Aggregate,
            Assert.Single(month.Trace.Provenance.Single(p => p.Figure == "change.momPct").Inputs).Source);
    }

    [Fact]
    public void The_frame_waits_through_a_month_without_responses()
    {
        var december = Assess("2024-12",
            [Response("2024-12", "A", OperatingStatus.Normal, 100), Response("2024-12", "B", OperatingStatus.Normal, 50)]);
        var january = Published(January2025, december.Carried);
        var february = Assess("2025-02", [Response("2025-02", "A", OperatingStatus.Normal, 80)], january.Carried);

        Assert.Equal(40, Assert.Single(february.Trace.ImputedCells).Level, 9);
        Assert.Null(february.Assessment.Change.MomPct);
        Assert.All(february.Assessment.Census.Transitions.Values, row => Assert.All(row.Values, count => Assert.Equal(0, count)));
    }
}
