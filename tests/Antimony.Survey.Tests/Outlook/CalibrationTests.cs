using Antimony.Survey.Outlook;
using Antimony.Survey.Outlook.Scoring;

namespace Antimony.Survey.Tests.Outlook;

/// <summary>Were the prior the truth, what is said with 70 % must come true in 70 of 100 cases.</summary>
public class CalibrationTests
{
    private const int Frames = 10_000;

    private static readonly Lazy<IReadOnlyList<ScoredOutlook>> Scored = new(Score);

    [Theory]
    [InlineData(Expectation.Increase)]
    [InlineData(Expectation.Flat)]
    [InlineData(Expectation.Decrease)]
    public void Every_decile_of_stated_probabilities_comes_true_as_often_as_stated(Expectation outcome)
    {
        var deciles = Scored.Value
            .Select(s => (Stated: s.Outlook.Probabilities.Of(outcome), True: s.Outcome == outcome ? 1.0 : 0))
            .OrderBy(p => p.Stated).Chunk(Frames / 10);

        foreach (var decile in deciles)
        {
            // Of thirty deciles one strays beyond 3.3 standard errors once in thirty such tests.
            var error = Math.Sqrt(decile.Sum(p => p.Stated * (1 - p.Stated))) / decile.Length;
            var gap = decile.Average(p => p.True) - decile.Average(p => p.Stated);
            Assert.InRange(gap / error, -3.3, 3.3);
        }
    }

    [Fact]
    public void The_80_percent_interval_covers_80_percent_within_1() =>
        Assert.InRange(OutlookScoring.Summarise(Scored.Value).Coverage80Pct!.Value, 79, 81);

    [Fact]
    public void On_months_that_follow_the_prior_the_model_beats_every_reference()
    {
        var record = OutlookScoring.Summarise(Scored.Value);

        Assert.True(record.SkillVsUniform > 0.2);
        Assert.True(record.SkillVsClimatology > 0.2);
        Assert.True(record.SkillVsPersistence > 0.2);
    }

    private static List<ScoredOutlook> Score()
    {
        var random = new Random(20250331);
        return
        [
            .. Enumerable.Range(0, Frames).Select(_ => SyntheticFrame.Draw(random)).Select(frame => OutlookScoring.Score(
                OutlookModel.Forecast(ExternalFacts.Survey, frame.History).AsPublished(),
                frame.NextMomPct,
                ReferenceForecasts.KnownAt(frame.History, ExternalFacts.Survey.FlatBandPct))),
        ];
    }
}
