using Antimony.Survey.Assessing;
using Antimony.Survey.Frame;
using static Antimony.Survey.Tests.Estimation.Surveyed;

namespace Antimony.Survey.Tests.Estimation;

public class ImputationTests
{
    private const OperatingStatus Normal = OperatingStatus.Normal;
    private const OperatingStatus Reduced = OperatingStatus.Reduced;

    /// <summary>Each producer's output of April and May; it did not respond in May where that is null.</summary>
    private static AssessedMonth AprilThenMay(
        params IEnumerable<(string Id, OperatingStatus Status, double April, double? May)> rows)
    {
        var list = rows.ToList();
        var april = Assess("2025-04", list.Select(r => Response("2025-04", r.Id, r.Status, r.April, 120000)));
        return Assess("2025-05",
            list.Where(r => r.May is not null)
                .Select(r => Response("2025-05", r.Id, r.May == 0 ? OperatingStatus.Halted : r.Status, r.May, 120000)),
            april.Carried);
    }

    [Fact]
    public void An_outlying_mover_stays_in_the_level_and_out_of_the_ratio()
    {
        // Log ratios of B to E: .0953, .1133, .0862, .1044; median with A's 2.30: .1044, MAD .0091: only A is beyond 3 × MAD.
        var may = AprilThenMay(("A", Normal, 10, 100), ("B", Normal, 100, 110), ("C", Normal, 100, 112), ("D", Normal, 100, 109),
            ("E", Normal, 100, 111), ("X", Normal, 50, null));

        var cell = Assert.Single(may.Trace.ImputedCells);
        Assert.Equal(50 * 442 / 400.0, cell.Level, 9);
        Assert.Equal(542 + cell.Level, may.Assessment.Production.Surveyed!.Value, 9);
        Assert.Equal(1, Assert.Single(may.Trace.Ratios).LeftOut);
        Assert.Contains("outlying-movers", may.Codes());
    }

    [Fact]
    public void A_respondent_that_stopped_is_no_part_of_the_ratio()
    {
        var may = AprilThenMay(("A", Normal, 100, 90), ("B", Normal, 100, 0), ("C", Normal, 100, 0), ("X", Normal, 50, null));

        Assert.Equal(45, Assert.Single(may.Trace.ImputedCells).Level, 9);
    }

    [Fact]
    public void An_imputed_value_is_no_base_of_a_ratio()
    {
        // B is imputed at 100 in May and comes back with 10 in June: only A, 100 in May and 120 in June, is matched.
        var may = AprilThenMay(("A", Normal, 100, 100), ("B", Normal, 100, null), ("X", Normal, 50, null));
        var june = Assess("2025-06",
            [Response("2025-06", "A", Normal, 120, 120000), Response("2025-06", "B", Normal, 10, 120000)], may.Carried);

        Assert.Equal(60, Assert.Single(june.Trace.ImputedCells).Level, 9);
    }

    [Fact]
    public void A_majority_of_unchanged_respondents_does_not_let_an_outlier_in()
    {
        var rows = Enumerable.Range(0, 10).Select(i => ($"U{i}", Normal, 100.0, (double?)100));
        var may = AprilThenMay([.. rows, ("Z", Normal, 10, 1000), ("X", Normal, 50, null)]);

        Assert.Equal(50, Assert.Single(may.Trace.ImputedCells).Level, 9);
    }

    [Fact]
    public void A_majority_of_unchanged_respondents_does_not_shut_ordinary_movers_out()
    {
        // MAD 0; mean absolute deviation .4 × .0953, scaled and tripled .0967: above .0953.
        var may = AprilThenMay(("A", Normal, 100, 100), ("B", Normal, 100, 100), ("C", Normal, 100, 100),
            ("D", Normal, 100, 110), ("E", Normal, 100, 110), ("X", Normal, 50, null));

        Assert.Equal(50 * 520 / 500.0, Assert.Single(may.Trace.ImputedCells).Level, 9);
    }

    [Fact]
    public void A_stratum_without_a_matched_respondent_takes_the_ratio_of_all_and_says_so()
    {
        var may = AprilThenMay(("A", Normal, 100, 120), ("X", Reduced, 50, null));

        var cell = Assert.Single(may.Trace.ImputedCells);
        Assert.Equal(60, cell.Level, 9);
        Assert.Null(cell.Stratum);
        Assert.Equal(Reduced, cell.FellBackFrom);
        Assert.Contains("imputation-fallback", may.Codes());
    }

    [Fact]
    public void Without_any_ratio_the_last_value_stands_and_says_so()
    {
        var may = AprilThenMay(("A", Normal, 100, 0), ("X", Normal, 50, null));

        Assert.Equal(50, Assert.Single(may.Trace.ImputedCells).Level, 9);
        Assert.Contains("imputation-held", may.Codes());
    }

    [Fact]
    public void What_nothing_tells_of_is_counted_as_lacking_and_never_as_a_change()
    {
        // X is new, leaves its output blank and states no capacity.
        var april = AssessOpen("2025-04",
            [Response("2025-04", "A", Normal, 100), Response("2025-04", "X", Normal, null, capacity: 0)]);
        Assert.Contains("not-imputable", april.Codes());
        Assert.Equal(100, april.Assessment.Production.Surveyed!.Value, 9);

        var may = AssessOpen("2025-05",
            [Response("2025-05", "A", Normal, 110), Response("2025-05", "X", Normal, 50, capacity: 0)], april.Carried);
        Assert.Equal(10, may.Assessment.Change.MomPct!.Value, 9);
        Assert.Contains("chain-linked", may.Codes());
    }

    [Fact]
    public void A_value_moved_forward_twice_still_comes_from_its_response()
    {
        var may = AprilThenMay(("A", Normal, 100, 110), ("X", Normal, 50, null));
        var june = Assess("2025-06", [Response("2025-06", "A", Normal, 121, 120000)], may.Carried);

        var cell = Assert.Single(june.Trace.ImputedCells);
        Assert.Equal((CellMarker.ForwardFromResponse, Month.Parse("2025-04")), (cell.Method, cell.Origin));
        Assert.Equal(60.5, cell.Level, 9);
    }

    [Fact]
    public void A_halted_blank_is_a_reported_zero()
    {
        var month = AssessOpen("2025-04",
            [Response("2025-04", "A", Normal, 100), Response("2025-04", "B", OperatingStatus.Halted, null)]);

        Assert.Empty(month.Trace.ImputedCells);
        Assert.Equal(100, month.Assessment.Production.Reported!.Value, 9);
    }

    [Fact]
    public void A_producer_silent_for_twelve_months_leaves_the_frame()
    {
        var state = AssessOpen("2024-01", [Response("2024-01", "A", Normal, 100), Response("2024-01", "X", Normal, 50)]).Carried;
        AssessedMonth? assessed = null;
        for (var month = Month.Parse("2024-02"); month <= Month.Parse("2025-01"); month = month.Next)
        {
            assessed = AssessOpen(month.ToString(), [Response(month.ToString(), "A", Normal, 100)], state);
            Assert.Equal(month == Month.Parse("2025-01") ? 1 : 2, assessed.Assessment.Response.Expected);
            state = assessed.Carried;
        }

        Assert.Equal(0, assessed!.Assessment.Change.MomPct!.Value, 9);
        Assert.Contains("chain-linked", assessed.Codes());
    }

    [Fact]
    public void The_backtest_tells_where_carrying_forward_would_have_been_better()
    {
        // Left out in turn: A's ratio from B is 80/100, so 80 for 100; B's from A is 1, so 100 for 80: 40 of 180 missed.
        // Carried forward: 0 and 20 missed.
        var may = AprilThenMay(("A", Normal, 100, 100), ("B", Normal, 100, 80), ("X", Normal, 50, null));

        var test = Assert.Single(may.Trace.Backtests);
        Assert.Equal(100 * 40 / 180.0, test.RatioErrorPct, 9);
        Assert.Equal(100 * 20 / 180.0, test.CarriedForwardErrorPct, 9);
        // Two respondents are too few to show errors of.
        var flag = Assert.Single(may.Assessment.Flags, f => f.Code == "carried-forward-better");
        Assert.DoesNotContain("%", flag.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_backtests_errors_are_shown_from_three_groups_on()
    {
        // Left out in turn, the others' ratios are 1, 1.05 and 0.95: errors 0 + 15 + 15 of 300. Carried forward: 0 + 10 + 10.
        var may = AprilThenMay(("A", Normal, 100, 100), ("B", Normal, 100, 90), ("C", Normal, 100, 110), ("X", Normal, 50, null));

        var flag = Assert.Single(may.Assessment.Flags, f => f.Code == "carried-forward-better");
        Assert.Contains("the ratio misses by 10.0 % of output", flag.Message, StringComparison.Ordinal);
        Assert.Contains("the last value carried forward by 6.7 %", flag.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_backtest_is_silent_where_the_ratio_is_better()
    {
        var may = AprilThenMay(("A", Normal, 100, 80), ("B", Normal, 100, 81), ("X", Normal, 50, null));

        Assert.False(Assert.Single(may.Trace.Backtests).CarriedForwardIsBetter);
        Assert.DoesNotContain("carried-forward-better", may.Codes());
    }
}
