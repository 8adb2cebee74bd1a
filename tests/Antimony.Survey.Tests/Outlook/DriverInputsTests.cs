using Antimony.Survey.Outlook;
using Antimony.Survey.Outlook.Drivers;
using Antimony.Survey.Outlook.Observations;

namespace Antimony.Survey.Tests.Outlook;

/// <summary>The regressors by hand.</summary>
public class DriverInputsTests
{
    private static readonly Month February = Month.Parse("2025-02");

    [Fact]
    public void The_calendar_is_log_days_and_window_share_of_the_next_month_against_this()
    {
        var calendar = Read<CalendarDriver>(new MonthObservation { Month = February });

        Assert.Equal(Math.Log(31.0 / 28), calendar[0].Value, 12);
        Assert.Equal(-0.72, calendar[1].Value, 12);
    }

    [Fact]
    public void Reversion_takes_the_months_own_calendar_out_of_its_change()
    {
        // ln 0.9216 − (ln(28/31) − 0.15 × (0.72 − 0.28)).
        var reversion = Read<ReversionDriver>(new MonthObservation { Month = February, MomPct = -7.84 })[0];

        Assert.Equal(Math.Log(0.9216) - Math.Log(28.0 / 31) + (0.15 * 0.44), reversion.Value, 12);
        Assert.Equal(1, reversion.Known);
    }

    [Fact]
    public void The_capacity_weighted_balance_is_smoothed_by_three_answers()
    {
        var month = new MonthObservation { Month = February, Expectations = new(20, 3, 4, 59.3, 51) };

        Assert.Equal(0.9 * 0.51, Read<ExpectationsDriver>(month)[0].Value, 12);
        Assert.Equal(0.9, Read<ExpectationsDriver>(month)[0].Known, 12);
        var unweighted = month with { Expectations = new(5, 1, 1, null, null) };
        Assert.Equal(0.7 * 4 / 7, Read<ExpectationsDriver>(unweighted)[0].Value, 12);
        var unanswered = month with { Expectations = new(0, 0, 0, null, null) };
        Assert.Equal(DriverInput.Unknown, Read<ExpectationsDriver>(unanswered)[0]);
    }

    [Fact]
    public void Plans_count_by_the_share_of_output_that_they_cover()
    {
        var july = new MonthObservation { Month = Month.Parse("2025-07"), PlannedRatio = 1.1, PlannedShare = 0.8 };

        Assert.Equal(0.8 * Math.Log(1.1), Read<PlansDriver>(july)[0].Value, 12);
        Assert.Equal(new DriverInput(0.5 * Math.Log(1.1), 0.5), Read<PlansDriver>(july with { PlannedShare = null })[0]);
        Assert.Equal(DriverInput.Unknown, Read<PlansDriver>(july with { PlannedRatio = 0 })[0]);
    }

    [Fact]
    public void Idleness_is_measured_against_the_months_before_and_believed_the_more_of_them_there_are()
    {
        // February (18 + 12/2)/33 against (11 + 19/2)/33 and (10 + 19/2)/33; two months are half believed.
        var input = Read<CensusDriver>(Counts(-2, 11, 19, 3), Counts(-1, 10, 19, 4), Counts(0, 18, 12, 3))[0];

        Assert.Equal(0.5 * (24 - 20) / 33, input.Value, 12);
        Assert.Equal(0.5, input.Known);
        Assert.Equal(DriverInput.Unknown, Read<CensusDriver>(Counts(0, 18, 12, 3))[0]);
        var haltedOnly = new MonthObservation { Month = February, Halted = 18 };
        Assert.Equal(DriverInput.Unknown, Read<CensusDriver>(Counts(-1, 10, 19, 4), haltedOnly)[0]);
    }

    [Fact]
    public void What_is_not_known_adds_the_variance_of_its_effect()
    {
        // Of the noise 0.065²: reversion (0.25² + 0.2²) 0.12², expectations (0.08² + 0.06²) 0.4²,
        // plans (0.6² + 0.25²) 0.1², census (0.3² + 0.3²) 0.08².
        var costs = 0.001476 + 0.0016 + 0.004225 + 0.001152;

        var inputs = DriverInputs.At(new ObservedSeries([new() { Month = February }]), February);
        Assert.Equal(1 + (costs / 0.004225), inputs.VarianceFactor, 9);
    }

    [Fact]
    public void Plans_are_told_beside_what_the_calendar_alone_would_bring()
    {
        var month = new MonthObservation { Month = February, PlannedRatio = 1.09, PlannedShare = 0.8 };

        Assert.Equal(
            "Producers that make up about 80 % of output plan +9.0 % on this month; "
            + "the calendar alone would usually bring +23.3 %.",
            Why("plans", [month]));
    }

    [Fact]
    public void A_series_that_carries_on_is_not_told_that_moves_are_undone()
    {
        var undone = Why("reversion", ExternalFacts.Months);
        var climbing = Enumerable.Range(0, 18)
            .Select(i => new MonthObservation { Month = February.AddMonths(i), MomPct = i % 6 < 3 ? 15 : -15 }).ToList();

        Assert.Contains("usually undone", undone, StringComparison.Ordinal);
        Assert.Contains("carry on", Why("reversion", climbing), StringComparison.Ordinal);
    }

    [Fact]
    public void Idleness_above_and_below_the_usual_is_told_apart()
    {
        var (many, few) = (Counts(0, 18, 12, 3), Counts(0, 10, 19, 4));

        Assert.Contains(": more works than usual could", Why("census", [Counts(-1, 10, 19, 4), many]), StringComparison.Ordinal);
        Assert.Contains(": no more works than usual", Why("census", [Counts(-1, 18, 12, 3), few]), StringComparison.Ordinal);
        var perverse = Enumerable.Range(-24, 25).Select(i =>
            Counts(i, i % 2 == 0 ? 18 : 8, 12, i % 2 == 0 ? 3 : 13) with { MomPct = i % 2 == 0 ? 15 : -15 }).ToList();
        Assert.Contains("followed by more of it", Why("census", perverse), StringComparison.Ordinal);
    }

    private static string Why(string code, IReadOnlyList<MonthObservation> history) =>
        OutlookModel.Forecast(ExternalFacts.Survey, history).Drivers.Single(d => d.Code == code).Why!.En;

    private static MonthObservation Counts(int months, int halted, int reduced, int normal) =>
        new() { Month = February.AddMonths(months), Halted = halted, Reduced = reduced, Normal = normal };

    private static IReadOnlyList<DriverInput> Read<TDriver>(params MonthObservation[] months)
        where TDriver : Driver, new() =>
        new TDriver().Read(new ObservedSeries(months), months[^1].Month);
}
