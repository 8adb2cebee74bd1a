using Antimony.Demo.Data;
using Antimony.Demo.Display;
using Antimony.Survey.Outlook.Distributions;
using Antimony.Survey.Outlook.Scoring;

namespace Antimony.Demo.Tests;

public sealed class BacktestViewTests
{
    private static readonly Month January = new(2025, 1);

    // Two outlooks with a skill that a reader can check: RPS .05 and .25 against .2778 of one third each.
    private static readonly ScoredOutlook[] Scored =
    [
        Score(January.Next, new(0.7, 0.2, 0.1), 9.5, persistence: null, published: new(0.2, 0.2, 0.6)),
        Score(January.AddMonths(2), new(0.5, 0.3, 0.2), 0.04, persistence: new(1, 0, 0), published: null),
        Score(January.AddMonths(3), new(0.5, 0.2, 0.3), -30.9, persistence: new(0, 1, 0), published: null),
    ];

    private static readonly HistoryMonth[] History =
    [
        new(new() { Month = new(2024, 6) }, FigureSource.ExternalAggregate),
        new(new() { Month = January }, FigureSource.ExternalAggregate),
        new(new() { Month = January.Next }, FigureSource.Responses),
        new(new() { Month = January.AddMonths(2) }, FigureSource.SyntheticResponses),
        new(new() { Month = January.AddMonths(3) }, FigureSource.SyntheticResponses),
    ];

    [Theory]
    [InlineData(110)]
    [InlineData(80)]
    public void Every_month_shows_what_was_said_what_happened_and_each_score(int width)
    {
        string[][] rows =
        [
            ["2025-02", "70", "20", "10", "−12.5…+8.0", "+9.5", "up", "0.050", "0.278", "–", "0.278", "0.500"],
            ["2025-03*", "50", "30", "20", "−12.5…+8.0", "0.0", "flat", "0.145", "0.111", "0.500", "0.111", "–"],
            ["2025-04*", "50", "20", "30", "−12.5…+8.0", "−30.9", "down", "0.370", "0.278", "0.500", "0.278", "–"],
        ];

        Assert.Equal(rows, Table(width).Where(row => row[0].StartsWith("2025", StringComparison.Ordinal)));
    }

    [Fact]
    public void Means_are_over_the_months_covered_and_skill_over_those_that_both_cover()
    {
        // Persistence covers the last two months: 1 − (.145 + .370) ÷ 1; the publisher the first alone: 1 − .05 ÷ .5.
        Assert.Equal(["mean", "", "", "", "", "", "", "0.188", "0.222", "0.500", "0.222", "0.500"], Table(110)[^2]);
        Assert.Equal(["skill", "", "", "", "", "", "", "–", "0.153", "0.485", "0.153", "0.900"], Table(110)[^1]);
    }

    [Theory]
    [InlineData("── Backtest: a simulation without hindsight over a test ")]
    [InlineData("Published aggregates: 2024-06, 2025-01.")]
    [InlineData("Survey months: 2025-02.")]
    [InlineData("Synthetic, marked *: 2025-03 to 2025-04, survey months of the samples.")]
    [InlineData("Months: 3. Direction right in 33 %; change inside the 80 % interval in 33 %.")]
    public void The_heading_says_what_it_is_and_the_lines_below_what_it_rests_on(string start) =>
        Assert.Contains(Printed(110, History, Scored), line => line.StartsWith(start, StringComparison.Ordinal));

    [Fact]
    public void A_history_without_synthetic_months_claims_none()
    {
        var printed = Printed(110, History[..3], Scored[..1]);

        Assert.DoesNotContain(printed, line =>
            line.Contains("ynthetic", StringComparison.Ordinal) || line.Contains('*', StringComparison.Ordinal));
    }

    [Fact]
    public void A_history_without_a_month_to_score_says_so()
    {
        var printed = Printed(110, [], []);

        Assert.Contains("There is nothing to simulate: of no month are the change and the month before both known.", printed);
        Assert.DoesNotContain(printed, line => line.Contains('│', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(110)]
    [InlineData(80)]
    public void Plain_text_bears_no_escape_and_keeps_to_its_width(int width) =>
        Assert.All(Printed(width, History, Scored), line => Assert.True(line.Length <= width && !line.Contains('\e'), line));

    private static ScoredOutlook Score(
        Month month,
        OutcomeProbabilities ours,
        double actual,
        OutcomeProbabilities? persistence,
        OutcomeProbabilities? published) =>
        OutlookScoring.Score(
            new PublishedOutlook(month.Previous, month, ours, new PredictiveInterval(-12.5, 8), FlatBandPct: 2),
            actual,
            new ReferenceForecasts(OutcomeProbabilities.Uniform, persistence, published));

    private static string[][] Table(int width) =>
    [
        .. Printed(width, History, Scored).Where(line => line.StartsWith('│'))
            .Select(line => line[1..^1].Split('│', StringSplitOptions.TrimEntries)),
    ];

    private static string[] Printed(int width, IReadOnlyList<HistoryMonth> history, IReadOnlyList<ScoredOutlook> scored)
    {
        using var text = new StringWriter();
        var console = Terminal.Plain(text);
        console.Profile.Width = width;
        BacktestView.Write(console, "a test", history, scored);
        return text.ToString().ReplaceLineEndings("\n").Split('\n');
    }
}
