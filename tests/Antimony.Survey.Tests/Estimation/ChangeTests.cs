using Antimony.Survey.Estimation.Figures;
using static Antimony.Survey.Tests.Estimation.Surveyed;

namespace Antimony.Survey.Tests.Estimation;

public class ChangeTests
{
    /// <summary>Published by SMM: −7.84 % in February 2025 is +2.03 % a day (0.9216 × 31/28), +13.8 % in March +2.79 % a day
    /// (1.138 × 28/31).</summary>
    [Theory]
    [InlineData("2025-01", "2025-02", 1000, 921.6, -7.84, 2.03)]
    [InlineData("2025-02", "2025-03", 1000, 1138, 13.8, 2.79)]
    public void A_change_a_day_divides_each_month_by_its_days(
        string before, string month, double was, double now, double momPct, double dailyPct)
    {
        var first = AssessOpen(before, [Response(before, "A", OperatingStatus.Normal, was, 24000)]);
        var second = AssessOpen(month, [Response(month, "A", OperatingStatus.Normal, now, 24000)], first.Carried);

        Assert.Equal(momPct, second.Assessment.Change.MomPct!.Value, 9);
        Assert.Equal(dailyPct, Math.Round(second.Assessment.Change.DailyMomPct!.Value, 2));
    }

    [Fact]
    public void A_new_producer_raises_the_level_and_not_the_change()
    {
        var first = AssessOpen("2025-04", [Response("2025-04", "A", OperatingStatus.Normal, 100)]);
        var second = AssessOpen("2025-05",
            [Response("2025-05", "A", OperatingStatus.Normal, 110), Response("2025-05", "B", OperatingStatus.Normal, 90)],
            first.Carried);

        Assert.Equal(200 / 0.99, second.Assessment.Production.National!.Value, 9);
        Assert.Equal(10, second.Assessment.Change.MomPct!.Value, 9);
        Assert.Contains("chain-linked", second.Codes());
    }

    [Fact]
    public void A_closure_is_a_fall_and_leaves_the_census()
    {
        var first = AssessOpen("2025-04",
            [Response("2025-04", "A", OperatingStatus.Normal, 100), Response("2025-04", "B", OperatingStatus.Normal, 25)]);
        var second = AssessOpen("2025-05",
            [Response("2025-05", "A", OperatingStatus.Normal, 100), Response("2025-05", "B", OperatingStatus.Closed, null)],
            first.Carried);

        Assert.Equal(-20, second.Assessment.Change.MomPct!.Value, 9);
        Assert.Equal(1, second.Assessment.Census.Producers);
        Assert.DoesNotContain("chain-linked", second.Codes());
    }

    [Fact]
    public void A_changed_frame_leaves_the_yearly_change_on_the_chain()
    {
        // A makes 100 and then 110 for good; B joins in month 2 with 90. The chain: ×1.1 once, ×1 after.
        var carried = new List<CarriedMonth>();
        for (var i = 0; i < 13; i++)
        {
            var month = new Month(2024, 5).AddMonths(i).ToString();
            var responses = new List<SourcedResponse> { Response(month, "A", OperatingStatus.Normal, i == 0 ? 100 : 110) };
            if (i > 0) responses.Add(Response(month, "B", OperatingStatus.Normal, 90));
            var assessed = AssessOpen(month, responses, carried.LastOrDefault(), i == 12 ? carried[0] : null);
            carried.Add(assessed.Carried);
            if (i == 12) Assert.Equal(10, assessed.Assessment.Change.YoyPct!.Value, 9);
        }
    }

    [Fact]
    public void A_changed_coverage_moves_the_level_and_no_change()
    {
        var first = AssessOpen("2024-05", [Response("2024-05", "A", OperatingStatus.Normal, 100)]);
        var state = first.Carried;
        for (var month = Month.Parse("2024-06"); month < Month.Parse("2025-05"); month = month.Next)
            state = AssessOpen(month.ToString(), [Response(month.ToString(), "A", OperatingStatus.Normal, 100)], state).Carried;
        var last = Assess("2025-05", [Response("2025-05", "A", OperatingStatus.Normal, 100)], state, first.Carried,
            definition: Open with { Coverage = 0.5 });

        Assert.Equal(200, last.Assessment.Production.National!.Value, 9);
        Assert.Equal(0, last.Assessment.Change.MomPct!.Value, 9);
        Assert.Equal(0, last.Assessment.Change.YoyPct!.Value, 9);
    }

    [Fact]
    public void Products_listed_in_another_order_are_still_the_same_products()
    {
        var april = AssessOpen("2025-04",
            [Response("2025-04", "A", OperatingStatus.Normal, 100), Response("2025-04", "X", OperatingStatus.Normal, 50)]);
        var products = Surveyed.Definition.Products;
        var reordered = Open with { Products = [products[0], products[2], products[1]] };
        var other = april.Carried with
        {
            Products = ["cathode", "crude", "ingot"],
            Producers = [.. april.Carried.Producers.Select(p => p with { Levels = [.. p.Levels.Reverse()] })],
        };
        var may = Assess("2025-05", [Response("2025-05", "A", OperatingStatus.Normal, 100)], other, definition: reordered);

        Assert.Equal(150 / 0.99, may.Assessment.Production.ByProduct["ingot"]!.Value, 9);
        Assert.Equal(0, may.Assessment.Production.ByProduct["cathode"]);
    }

    [Fact]
    public void The_first_month_has_no_change_and_says_so()
    {
        var first = AssessOpen("2025-04", [Response("2025-04", "A", OperatingStatus.Normal, 100)]);

        Assert.Null(first.Assessment.Change.MomPct);
        Assert.Null(first.Assessment.Change.DailyMomPct);
        Assert.Contains("no-month-before", first.Codes());
    }
}
