using Antimony.Survey.Outlook;
using Antimony.Survey.Outlook.Scoring;

namespace Antimony.Survey.Tests.Outlook;

/// <summary>The model against real months, each forecast from the months before it.</summary>
public class RollingOriginTests
{
    private static readonly IReadOnlyList<ScoredOutlook> Scored = RollingOrigin.Run(ExternalFacts.Survey, ExternalFacts.Months);

    private static readonly Month December = Month.Parse("2024-12");

    [Fact]
    public void Real_months_are_forecast_better_than_by_each_reference()
    {
        var record = OutlookScoring.Summarise(Scored);

        Assert.True(record.SkillVsUniform > 0);
        Assert.True(record.SkillVsPersistence > 0);
        Assert.True(record.SkillVsExternal > 0);
        Assert.True(record.SkillVsClimatology > 0);
    }

    [Fact]
    public void Every_month_is_run_whose_change_was_published_and_whose_month_before_is_known()
    {
        string[] months =
            ["2022-07", "2022-08", "2024-07", "2024-10", "2024-11", "2024-12", "2025-02", "2025-03", "2025-04", "2025-05"];

        Assert.Equal(months, Scored.Select(s => s.Outlook.ForMonth.ToString()));
    }

    [Fact]
    public void The_coded_outlook_of_a_month_is_scored_on_the_next()
    {
        // October 2024 said 15, 25, 60; November rose by 4.59 %: (0.6² + 0.85²) / 2.
        var november = Scored.Single(s => s.Outlook.ForMonth == Month.Parse("2024-11"));

        Assert.Equal(0.54125, november.External!.Rps, 12);
        Assert.Equal(3, Scored.Count(s => s.External is not null));
    }

    [Fact]
    public void A_months_forecast_does_not_change_with_what_came_later()
    {
        var altered = ExternalFacts.Months.Select(m => m.Month < December ? m : m with { MomPct = 60, Halted = 1 });

        var rerun = RollingOrigin.Run(ExternalFacts.Survey, [.. altered]);

        Assert.All(
            Scored.TakeWhile(s => s.Outlook.Month < December),
            s => Assert.Contains(rerun, r => r.Outlook == s.Outlook));
    }
}
