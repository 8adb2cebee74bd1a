using Antimony.Survey.Definition;
using Antimony.Survey.Outlook;
using Antimony.Survey.Outlook.Distributions;
using Antimony.Survey.Outlook.Drivers;
using Antimony.Survey.Outlook.Observations;
using CsCheck;

namespace Antimony.Survey.Tests.Outlook;

public class OutlookModelTests
{
    private static readonly SurveyDefinition Survey = ExternalFacts.Survey;

    private static readonly Month July = Month.Parse("2025-07");

    [Fact]
    public void The_first_month_ever_has_an_outlook_of_the_calendar_alone()
    {
        var outlook = OutlookModel.Forecast(Survey, [new() { Month = July }]);

        Assert.Equal((July, July.Next), (outlook.Month, outlook.ForMonth));
        Assert.Equal(0, outlook.ExpectedMomPct, 9);
        Assert.All(outlook.Drivers, driver => Assert.Equal(0, driver.EffectPct, 9));
        Assert.True(outlook.Probabilities.Increase > 0.3 && outlook.Probabilities.Decrease > 0.3);
        Assert.Null(outlook.Record);
    }

    [Fact]
    public void Every_known_input_narrows_the_interval()
    {
        var nothing = new MonthObservation { Month = July };
        var change = nothing with { MomPct = 0 };
        var counts = change with { Halted = 10, Reduced = 10, Normal = 13 };
        var answers = counts with { Expectations = new(5, 23, 5, 0, 0) };
        var somePlans = answers with { PlannedRatio = 1, PlannedShare = 0.5 };
        var allPlans = somePlans with { PlannedShare = 1 };
        var june = counts with { Month = July.Previous, MomPct = null };

        MonthObservation[] ever = [nothing, change, counts, answers, somePlans, allPlans];
        var widths = ever.Select(month => Width(OutlookModel.Forecast(Survey, [june, month]))).ToList();

        Assert.Equal(widths.OrderDescending(), widths);
        Assert.Equal(widths.Count, widths.Distinct().Count());
    }

    [Fact]
    public void Each_driver_pushes_where_it_should()
    {
        var plain = new MonthObservation { Month = July, MomPct = 0, Halted = 10, Reduced = 10, Normal = 13 };
        var june = plain with { Month = July.Previous };

        Assert.True(Effect("reversion", plain with { MomPct = 20 }) < -2);
        Assert.True(Effect("reversion", plain with { MomPct = -20 }) > 2);
        Assert.True(Effect("expectations", plain with { Expectations = new(20, 9, 4, 48.5, 51) }) > 2);
        Assert.True(Effect("expectations", plain with { Expectations = new(4, 9, 20, -48.5, -51) }) < -2);
        Assert.True(Effect("plans", plain with { PlannedRatio = 1.1, PlannedShare = 0.9 }) > 4);
        Assert.True(Effect("plans", plain with { PlannedRatio = 0.9, PlannedShare = 0.9 }) < -4);
        Assert.True(Effect("census", plain with { Halted = 23, Normal = 0 }) > 2);

        double Effect(string code, MonthObservation month) =>
            OutlookModel.Forecast(Survey, [june, month]).Drivers.Single(d => d.Code == code).EffectPct;
    }

    [Fact]
    public void The_end_of_the_new_year_holiday_lifts_march()
    {
        var outlook = OutlookModel.Forecast(Survey, [new() { Month = Month.Parse("2025-02") }]);

        // (31 / 28)^1 × e^(0.15 × 0.72) by the prior.
        Assert.Equal(
            (100 * (31.0 / 28 * Math.Exp(0.108))) - 100, outlook.Drivers.Single(d => d.Code == "calendar").EffectPct, 6);
    }

    [Fact]
    public void Plans_that_only_follow_the_calendar_say_nothing_new()
    {
        var calendar = CalendarDriver.ExpectedIn(July.Next.Next);
        var august = new MonthObservation { Month = July.Next, PlannedRatio = Math.Exp(calendar), PlannedShare = 1 };

        Assert.Equal(0, OutlookModel.Forecast(Survey, [august]).Drivers.Single(d => d.Code == "plans").EffectPct, 9);
    }

    [Fact]
    public void After_a_total_shutdown_production_cannot_decrease()
    {
        var shutdown = new MonthObservation { Month = July, MomPct = -100, Halted = 33, Reduced = 0, Normal = 0 };

        var outlook = OutlookModel.Forecast(Survey, [.. Steady(6, July.Previous), shutdown]);

        Assert.Equal(0.01, outlook.Probabilities.Decrease, 12);
        Assert.Equal(Expectation.Increase, outlook.Direction);
        Assert.Contains("above nil", outlook.Wording.En, StringComparison.Ordinal);
        AssertSane(outlook);
    }

    [Fact]
    public void A_shutdown_is_remembered_without_drowning_what_follows()
    {
        var shutdown = new MonthObservation { Month = July.AddMonths(1), MomPct = -100 };
        var restart = new MonthObservation { Month = July.AddMonths(2) };

        var before = OutlookModel.Forecast(Survey, Steady(12, July));
        var after = OutlookModel.Forecast(Survey, [.. Steady(12, July), shutdown, restart, .. Steady(12, July.AddMonths(14))]);

        AssertSane(after);
        Assert.InRange(Width(after) / Width(before), 1, 2.5);
    }

    [Fact]
    public void A_doubling_is_expected_to_be_partly_undone()
    {
        var outlook = OutlookModel.Forecast(Survey, [.. Steady(6, July.Previous), new() { Month = July, MomPct = 100 }]);

        AssertSane(outlook);
        Assert.Equal(Expectation.Decrease, outlook.Direction);
        Assert.InRange(outlook.ExpectedMomPct, -30, -2);
    }

    [Fact]
    public void A_gap_is_no_month_of_change_nought()
    {
        var (early, july) = (Steady(6, July.AddMonths(-9)), new MonthObservation { Month = July, MomPct = 3 });
        var blank = Enumerable.Range(-8, 8).Select(months => new MonthObservation { Month = July.AddMonths(months) });

        var withGap = OutlookModel.Forecast(Survey, [.. early, july]);
        var withBlanks = OutlookModel.Forecast(Survey, [.. early, .. blank, july]);

        AssertSane(withGap);
        Assert.Equal(withBlanks.Probabilities, withGap.Probabilities);
    }

    [Fact]
    public void Experience_narrows_the_outlook_of_a_calm_series() => Assert.True(
        Width(OutlookModel.Forecast(Survey, Steady(24, July))) < 0.7 * Width(OutlookModel.Forecast(Survey, Steady(1, July))));

    [Fact]
    public void An_outlook_is_sane_whatever_the_history() =>
        Gen.Select(Gen.Double[-100, 900], Gen.Double[0.01, 20], Gen.Int[0, 33], Gen.Bool)
            .Select((mom, ratio, count, known) => new MonthObservation
            {
                Month = July,
                MomPct = known ? mom : null,
                Halted = count,
                Reduced = 33 - count,
                Normal = 0,
                Expectations = new(count, 0, 33 - count, null, null),
                PlannedRatio = ratio,
            })
            .Array[1, 14]
            .Sample(
                months => AssertSane(OutlookModel.Forecast(
                    Survey, [.. months.Select((month, i) => month with { Month = July.AddMonths(i) })])),
                iter: 1000);

    [Fact]
    public void An_empty_or_unordered_history_is_refused()
    {
        var month = new MonthObservation { Month = July };

        Assert.Throws<ArgumentException>(() => OutlookModel.Forecast(Survey, []));
        Assert.Throws<ArgumentException>(() => OutlookModel.Forecast(Survey, [month, month]));
    }

    /// <summary>Months whose output only follows the calendar, up to and including <paramref name="last"/>.</summary>
    private static IReadOnlyList<MonthObservation> Steady(int months, Month last) =>
    [
        .. Enumerable.Range(1 - months, months).Select(back => last.AddMonths(back)).Select(month => new MonthObservation
        {
            Month = month,
            MomPct = LogChange.ToPercent(CalendarDriver.ExpectedIn(month)),
            Halted = 10,
            Reduced = 10,
            Normal = 13,
        }),
    ];

    private static double Width(MonthlyOutlook outlook) => outlook.Interval80.UpperPct - outlook.Interval80.LowerPct;

    private static void AssertSane(MonthlyOutlook outlook)
    {
        var p = outlook.Probabilities;
        Assert.All([p.Increase, p.Flat, p.Decrease], x => Assert.InRange(x, 0.01 - 1e-12, 0.98 + 1e-12));
        Assert.Equal(1, p.Increase + p.Flat + p.Decrease, 1e-12);
        Assert.InRange(outlook.Interval80.LowerPct, -100, outlook.ExpectedMomPct);
        Assert.InRange(outlook.Interval80.UpperPct, outlook.ExpectedMomPct, 1e6);
        var product = outlook.Drivers.Aggregate(1.0, (factors, driver) => factors * (1 + (driver.EffectPct / 100)));
        Assert.Equal(1 + (outlook.ExpectedMomPct / 100), product, 1e-9);
        Assert.All(outlook.Drivers, d => Assert.True(d.Why is { En.Length: > 20, Zh.Length: > 8 }));
    }
}
