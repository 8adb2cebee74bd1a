using System.Globalization;
using System.Text.Json;
using Antimony.Survey.Outlook.Distributions;
using Antimony.Survey.Outlook.Observations;
using Antimony.Survey.Outlook.Scoring;

namespace Antimony.Survey.Tests.Outlook;

public class OutlookScoringTests
{
    private static readonly Month February = Month.Parse("2025-02");

    private static readonly ReferenceForecasts NothingKnown = new(OutcomeProbabilities.Uniform, null, null);

    [Fact]
    public void The_methods_example()
    {
        var scored = OutlookScoring.Score(Outlook(0.7, 0.2, 0.1), 13.8, NothingKnown);

        Assert.Equal(0.05, scored.Score.Rps, 12);
        Assert.Equal(0.2778, scored.Uniform.Rps, 4);
        Assert.Equal(0.82, OutlookScoring.Summarise([scored]).SkillVsUniform!.Value, 12);
        Assert.Equal(0.14, scored.Score.Brier, 12);
    }

    [Fact]
    public void Missing_by_two_outcomes_costs_more_than_missing_by_one()
    {
        var certain = OutcomeProbabilities.Certain(Expectation.Increase);

        Assert.Equal(0, ForecastScore.Of(certain, Expectation.Increase).Rps);
        Assert.Equal(0.5, ForecastScore.Of(certain, Expectation.Flat).Rps);
        Assert.Equal(1, ForecastScore.Of(certain, Expectation.Decrease).Rps);
    }

    [Theory]
    [InlineData(2.0, Expectation.Flat)]
    [InlineData(2.01, Expectation.Increase)]
    [InlineData(-2.0, Expectation.Flat)]
    [InlineData(-2.01, Expectation.Decrease)]
    [InlineData(-100, Expectation.Decrease)]
    public void The_flat_band_includes_its_bounds(double mom, Expectation outcome) =>
        Assert.Equal(outcome, OutlookScoring.Score(Outlook(0.7, 0.2, 0.1), mom, NothingKnown).Outcome);

    [Theory]
    [InlineData(-3.0, true)]
    [InlineData(20.0, true)]
    [InlineData(20.1, false)]
    public void The_interval_covers_its_bounds(double mom, bool inside) =>
        Assert.Equal(inside, OutlookScoring.Score(Outlook(0.7, 0.2, 0.1), mom, NothingKnown).InsideInterval80);

    [Fact]
    public void References_know_only_the_months_up_to_the_outlooks_own()
    {
        MonthObservation[] history =
        [
            new() { Month = February.AddMonths(-3), MomPct = 5 },
            new() { Month = February.AddMonths(-2), MomPct = -9, ExternalOutlook = new(0.9, 0.1, 0) },
            new() { Month = February.AddMonths(-1) },
            new() { Month = February, ExternalOutlook = new(0.7, 0.2, 0.1) },
        ];

        var references = ReferenceForecasts.KnownAt(history, 2);

        Assert.Equal(OutcomeProbabilities.Certain(Expectation.Decrease), references.Persistence);
        Assert.Equal(new OutcomeProbabilities(0.4, 0.2, 0.4), references.Climatology);
        Assert.Equal(new OutcomeProbabilities(0.7, 0.2, 0.1), references.External);
        Assert.Null(ReferenceForecasts.KnownAt([history[2]], 2).Persistence);
    }

    [Fact]
    public void Skill_compares_the_months_that_both_cover()
    {
        var published = NothingKnown with { External = new(0.2, 0.2, 0.6) };
        var record = OutlookScoring.Summarise(
        [
            OutlookScoring.Score(Outlook(0.7, 0.2, 0.1), 13.8, published),
            OutlookScoring.Score(Outlook(0.7, 0.2, 0.1), -10, NothingKnown),
        ]);

        // Theirs on the month covered: (0.6² + 0.8²) / 2 = 0.5; ours there 0.05; over both months (0.05 + 0.65) / 2.
        Assert.Equal(0.9, record.SkillVsExternal!.Value, 12);
        Assert.Equal(0.35, record.RankedProbabilityScore!.Value, 12);
        Assert.Equal(50, record.HitRatePct);
        Assert.Equal(50, record.Coverage80Pct);
        Assert.Null(record.SkillVsPersistence);
    }

    [Fact]
    public void A_record_without_scored_months_states_no_figure() =>
        Assert.Equal(new OutlookRecord(0, null, null, null, null, null), OutlookScoring.Summarise([]));

    [Theory]
    [InlineData(null, 0)]
    [InlineData("2025-03-20T01:00:00Z", 0)]
    [InlineData("2025-03-31T23:59:59.9999999Z", 0)]
    [InlineData("2025-04-01T07:59:59+08:00", 0)]
    [InlineData("2025-04-01T00:00:00Z", 1)]
    [InlineData("2026-01-01T00:00:00Z", 1)]
    public void An_outlook_for_March_comes_afterwards_once_March_is_over_by_UTC(string? publishedAt, int afterwards)
    {
        DateTimeOffset? moment = publishedAt is null ? null : DateTimeOffset.Parse(publishedAt, CultureInfo.InvariantCulture);
        var scored = OutlookScoring.Score(Outlook(0.7, 0.2, 0.1) with { PublishedAt = moment }, 5, NothingKnown);

        Assert.Equal(afterwards, OutlookScoring.Summarise([scored]).PublishedAfterwards);
        Assert.Equal(2 * afterwards, OutlookScoring.Summarise([scored, scored]).PublishedAfterwards);
    }

    [Fact]
    public void The_calibration_table_counts_every_stated_probability_once()
    {
        var calibration = CalibrationBin.TableOf(
        [
            OutlookScoring.Score(Outlook(0.7, 0.2, 0.1), 5, NothingKnown),
            OutlookScoring.Score(Outlook(0.74, 0.2, 0.06), -5, NothingKnown),
        ]);

        Assert.Equal(10, calibration.Count);
        Assert.Equal(6, calibration.Sum(bin => bin.Forecasts));
        var sevens = calibration[7];
        Assert.Equal((2, 0.5), (sevens.Forecasts, sevens.ObservedFrequency));
        Assert.Equal((2, 0.0), (calibration[2].Forecasts, calibration[2].ObservedFrequency));
        Assert.Equal(0.72, sevens.MeanProbability!.Value, 12);
        Assert.Null(calibration[9].ObservedFrequency);
    }

    [Fact]
    public void The_record_is_written_by_the_contracts_names()
    {
        var json = JsonSerializer.SerializeToElement(
            OutlookScoring.Summarise([OutlookScoring.Score(Outlook(0.7, 0.2, 0.1), 5, NothingKnown)]), JsonSerializerOptions.Web);

        string[] names =
        [
            "months", "hitRatePct", "rps", "skillVsUniform", "skillVsPersistence", "skillVsPublished", "publishedAfterwards",
        ];
        Assert.All(names, name => Assert.True(json.TryGetProperty(name, out _), name));
        Assert.Equal(JsonValueKind.Null, json.GetProperty("skillVsPublished").ValueKind);
    }

    private static PublishedOutlook Outlook(double increase, double flat, double decrease) =>
        new(February, February.Next, new(increase, flat, decrease), new(-3, 20), 2);
}
