using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Outlook.Observations;
using static Antimony.Survey.Tests.Estimation.Surveyed;

namespace Antimony.Survey.Tests.Disclosure;

public class SmallCellTests
{
    private static SourcedResponse Making(string id, string? group, double? ingot, double? crude, double? cathode)
    {
        var response = Response("2025-04", id, OperatingStatus.Normal, 1, 12000, group);
        return response with
        {
            Response = response.Response with { Output = Outputs(("ingot", ingot), ("crude", crude), ("cathode", cathode)) },
        };
    }

    [Fact]
    public void Products_are_shown_in_ingot_equivalent_of_the_nation()
    {
        var products = Assess(
            "2025-04",
            [Making("A", null, 100, 10, 20), Making("B", null, 100, 10, 20), Making("C", null, 100, 10, 20)])
            .Assessment.Production.ByProduct;

        Assert.Equal(300 / 0.99, products["ingot"]!.Value, 9);
        Assert.Equal(30 * 0.90 * 0.97 / 0.9965 / 0.99, products["crude"]!.Value, 9);
        Assert.Equal(60 * 0.97 * 0.99 / 0.9965 / 0.99, products["cathode"]!.Value, 9);
    }

    [Fact]
    public void Three_plants_of_two_holdings_are_two_contributors()
    {
        var products = Assess("2025-04",
            [Making("A", "G", 100, 10, null), Making("B", "G", 100, 10, null), Making("C", null, 100, 10, 7),
             Making("D", null, 100, null, 8), Making("E", null, 100, null, 9)]).Assessment.Production.ByProduct;

        Assert.Null(products["crude"]);
        // Alone, crude would follow from the total: the smallest product that is shown goes with it.
        Assert.Null(products["cathode"]);
        Assert.NotNull(products["ingot"]);
    }

    [Fact]
    public void A_producer_that_leaves_its_holding_blank_still_belongs_to_it()
    {
        SourcedResponse Next(string id) => Response("2025-05", id, OperatingStatus.Normal, 100, 12000);
        var april = Assess("2025-04",
            [Making("A", "G", 100, null, null), Making("B", "G", 100, null, null), Making("C", null, 100, null, null)]);
        var may = Assess("2025-05", [Next("A"), Next("B"), Next("C")], april.Carried);

        Assert.Null(may.Assessment.Production.ByProduct["ingot"]);
    }

    [Fact]
    public void Products_withheld_together_must_rest_on_three_groups_together()
    {
        var products = Assess("2025-04",
            [Making("A", null, 100, 10, 5), Making("B", null, 100, 10, 5), Making("C", null, 100, null, null)])
            .Assessment.Production.ByProduct;

        Assert.All(products.Values, Assert.Null);
    }

    [Fact]
    public void A_product_that_nobody_makes_costs_no_other_product_its_figure()
    {
        var products = Assess("2025-04",
            [Making("A", null, 100, 10, null), Making("B", null, 100, 10, null), Making("C", null, 100, 10, null)])
            .Assessment.Production.ByProduct;

        Assert.Null(products["cathode"]);
        Assert.NotNull(products["crude"]);
    }

    [Fact]
    public void A_reason_is_counted_by_producers_and_capacity_and_withheld_below_three_groups()
    {
        var reasons = Assess("2025-04",
        [
            Response("2025-04", "A", OperatingStatus.Reduced, 10, 1200, reasons: Reasons.Holiday | Reasons.Power),
            Response("2025-04", "B", OperatingStatus.Reduced, 10, 1200, reasons: Reasons.Holiday),
            Response("2025-04", "C", OperatingStatus.Halted, 0, 600, reasons: Reasons.Holiday | Reasons.Other),
            Response("2025-04", "D", OperatingStatus.Normal, 10, 3000),
        ]).Assessment.Reasons;

        Assert.Equal([new("holiday", 3, 50), new("power", null, null), new("other", null, null)], reasons);
    }

    [Fact]
    public void Expectations_and_plans_are_told_from_three_groups_on()
    {
        SourcedResponse[] responses =
        [
            Response("2025-04", "A", OperatingStatus.Normal, 100, 2400, expectation: Expectation.Increase, planned: 120),
            Response("2025-04", "B", OperatingStatus.Normal, 50, 1200, expectation: Expectation.Increase, planned: 60),
            Response("2025-04", "C", OperatingStatus.Reduced, 50, 1200, expectation: Expectation.Decrease, planned: 40),
            Response("2025-04", "D", OperatingStatus.Normal, 50, 1200),
        ];
        var told = MonthObservation.Of(Assess("2025-04", responses), null);
        var untold = MonthObservation.Of(Assess("2025-04", responses.Skip(1)), null);

        Assert.Equal((2, 0, 1), (told.Expectations!.Increase, told.Expectations.Flat, told.Expectations.Decrease));
        Assert.Equal(100 / 3.0, told.Expectations.Balance!.Value, 9);
        Assert.Equal(50, told.Expectations.CapacityWeightedBalance!.Value, 9);
        Assert.Equal(1.1, told.PlannedRatio!.Value, 12);
        Assert.Equal(0.8, told.PlannedShare!.Value, 12);
        Assert.Null(untold.Expectations);
        Assert.Null(untold.PlannedRatio);
        Assert.Null(untold.PlannedShare);
    }
}
