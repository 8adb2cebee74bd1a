using System.Globalization;
using Antimony.Survey.Outlook;
using Xunit.Abstractions;

namespace Antimony.Survey.Tests.Outlook;

/// <summary>The model against real months, each forecast from the months before it.</summary>
public class RollingOriginTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<ScoredOutlook> Scored = RollingOrigin.Run(PublishedFacts.Survey, PublishedFacts.Months);

    [Fact]
    public void Real_months_are_forecast_better_than_by_each_reference()
    {
        foreach (var s in Scored)
        {
            var p = s.Outlook.Probabilities;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{s.Outlook.ForMonth} {p.Increase:0.000} {p.Flat:0.000} {p.Decrease:0.000} [{s.Outlook.Interval80.LowerPct:0.0} {s.Outlook.Interval80.UpperPct:0.0}] {s.ActualMomPct:0.00} {s.InsideInterval80} | {s.Score.Rps:0.000} {s.Uniform.Rps:0.000} {s.Persistence?.Rps:0.000} {s.Climatology.Rps:0.000} {s.Published?.Rps:0.000}"));
        }

        var record = OutlookScoring.Summarise(Scored);
        output.WriteLine(record.ToString());

        Assert.Equal(10, record.Months);
        Assert.True(record.SkillVsUniform > 0);
        Assert.True(record.SkillVsPersistence > 0);
        Assert.True(record.SkillVsPublished > 0);
        Assert.True(record.SkillVsClimatology > 0);
    }
}
