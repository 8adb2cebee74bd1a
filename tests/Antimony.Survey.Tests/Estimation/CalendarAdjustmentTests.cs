using Antimony.Survey.Calendar;
using Antimony.Survey.Estimation.Figures;
using static Antimony.Survey.Tests.Estimation.Surveyed;

namespace Antimony.Survey.Tests.Estimation;

public class CalendarAdjustmentTests
{
    [Fact]
    public void The_window_effect_starts_from_its_prior()
    {
        // January to February 2025: shares .28 and .72. Daily output 1.0, the prior −0.10 a window: exp(0.10 × 0.44).
        var january = AssessOpen("2025-01", [Response("2025-01", "A", OperatingStatus.Normal, 310, 24000)]);
        var february = AssessOpen("2025-02", [Response("2025-02", "A", OperatingStatus.Normal, 280, 24000)], january.Carried);

        Assert.Equal(0, february.Assessment.Change.DailyMomPct!.Value, 9);
        Assert.Equal(100 * (Math.Exp(0.10 * 0.44) - 1), february.Assessment.Change.CalendarAdjustedMomPct!.Value, 9);
    }

    [Fact]
    public void The_window_effect_is_updated_as_a_normal_mean_is()
    {
        // Prior N(−0.1, 0.1²), one observation 0.2 = effect × 0.44 + noise of variance 0.1²: precisions add.
        var updated = WindowEffect.Prior.Updated(0.2, 0.44);

        Assert.Equal(100 + (100 * 0.44 * 0.44), updated.Precision, 9);
        Assert.Equal((-10 + (100 * 0.44 * 0.2)) / (100 + (100 * 0.44 * 0.44)), updated.Mean(), 12);
    }

    [Fact]
    public void A_month_away_from_the_new_year_teaches_nothing_of_it()
    {
        var april = AssessOpen("2025-04", [Response("2025-04", "A", OperatingStatus.Normal, 100)]);
        var may = AssessOpen("2025-05", [Response("2025-05", "A", OperatingStatus.Normal, 50)], april.Carried);

        Assert.Equal(WindowEffect.Prior, may.Carried.WindowEffect);
    }

    [Fact]
    public void January_and_February_compare_together_with_the_year_before()
    {
        // 100 + 80 in 2024, 90 + 99 in 2025: 189 / 180 − 1 = 5 %; January alone −10 %.
        CarriedMonth? state = null;
        var carried = new Dictionary<string, CarriedMonth>();
        foreach (var (month, output) in new[] { ("2024-01", 100.0), ("2024-02", 80), ("2025-01", 90), ("2025-02", 99) })
        {
            var assessed = AssessOpen(month, [Response(month, "A", OperatingStatus.Normal, output)], state,
                carried.GetValueOrDefault(Month.Parse(month).AddMonths(-12).ToString()));
            carried[month] = state = assessed.Carried;
            if (month == "2025-01")
            {
                Assert.Equal(-10, assessed.Assessment.Change.YtdPct!.Value, 9);
                Assert.Null(assessed.Assessment.JanFebPct);
            }

            if (month != "2025-02") continue;
            Assert.Equal(189 / 0.99, assessed.Assessment.Production.YearToDate!.Value, 9);
            Assert.Equal(5, assessed.Assessment.Change.YtdPct!.Value, 9);
            Assert.Equal(5, assessed.Assessment.JanFebPct!.Value, 9);
            Assert.Equal(23.75, assessed.Assessment.Change.YoyPct!.Value, 9);
        }
    }

    [Fact]
    public void A_year_that_did_not_begin_in_January_has_no_year_to_date()
    {
        var april = AssessOpen("2025-04", [Response("2025-04", "A", OperatingStatus.Normal, 100)]);
        var may = AssessOpen("2025-05", [Response("2025-05", "A", OperatingStatus.Normal, 100)], april.Carried);

        Assert.Null(may.Assessment.Production.YearToDate);
    }
}
