using Antimony.Demo.Display;
using Antimony.Survey.Outlook;

namespace Antimony.Demo.Tests;

public sealed class PrintOutTests
{
    [Fact]
    public void February_2025_reads_as_it_was_published()
    {
        var february = Printed().Single(line => line.Contains("│ 2025-02 ", StringComparison.Ordinal));

        Assert.Equal(
            ["2025-02", "5,463.1", "−7.84 %", "+2.03 %", "18 (+5)", "12 (−5)", "3 (0)", "33", "0.0 %"],
            february.Split('│', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_month_with_nothing_before_it_shows_counts_without_changes_and_dashes_for_what_is_not_known()
    {
        var october = Printed().Single(line => line.Contains("│ 2024-10 ", StringComparison.Ordinal));

        Assert.Equal(
            ["2024-10", "5,500.0", "–", "–", "15", "14", "4", "33", "–"],
            october.Split('│', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("Outlook for 2025-03, made from 2025-02")]
    [InlineData("Output will very likely rise [86 %].")]
    [InlineData("产量很可能上升。")]
    [InlineData("Expected change +9.1 %; 80 % interval −1.2 % to +18.0 %. Flat means within ±2 %.")]
    [InlineData("Producers expect: 20 more, 9 as much, 4 less.")]
    [InlineData("Record: 11 outlooks scored, direction right in 64 %, RPS 0.170 (0 is perfect), skill on uniform 0.20.")]
    [InlineData("Synthetic samples: the producers do not exist.")]
    public void The_outlook_is_told_in_words_and_numbers(string sentence) =>
        Assert.Contains(Printed(), line => line.Contains(sentence, StringComparison.Ordinal));

    [Fact]
    public void Outlooks_that_came_after_their_month_are_owned_up_to()
    {
        var outlook = Documents.MonthlyOutlook(Documents.Outlook);

        Assert.Contains(
            Printed(outlook with { Record = outlook.Record! with { PublishedAfterwards = 9 } }),
            line => line.Contains(
                "Record: 11 outlooks scored, 9 of them published only after their month,", StringComparison.Ordinal));
    }

    [Fact]
    public void Probabilities_are_bars_as_long_as_they_are_likely()
    {
        double Blocks(string outcome) => Printed()
            .Single(line => line.StartsWith(outcome, StringComparison.Ordinal) && line.Contains(" % ", StringComparison.Ordinal))
            .Sum(c => c switch { '█' => 1, '▌' => 0.5, _ => 0 });

        Assert.Equal((51.5, 5.5, 3), (Blocks("Increase"), Blocks("Flat"), Blocks("Decrease")));
    }

    [Fact]
    public void Drivers_are_listed_with_their_effect_and_reason()
    {
        var drivers = Printed().SkipWhile(line => !line.Contains("What moves it", StringComparison.Ordinal)).ToList();

        Assert.Contains(drivers, line => line.Contains("calendar", StringComparison.Ordinal)
            && line.Contains("+6.3 %", StringComparison.Ordinal)
            && line.Contains("March has three days more.", StringComparison.Ordinal));
        Assert.Contains(drivers, line => line.Contains("census", StringComparison.Ordinal)
            && line.Contains("−0.4 %", StringComparison.Ordinal));
    }

    [Fact]
    public void Plain_text_bears_no_escape_and_keeps_to_its_width()
    {
        Assert.DoesNotContain(Printed(), line => line.Contains('\e'));
        Assert.All(Printed(), line => Assert.True(line.Length <= Terminal.PlainWidth, line));
    }

    private static string[] Printed() => Printed(Documents.MonthlyOutlook(Documents.Outlook));

    private static string[] Printed(MonthlyOutlook outlook)
    {
        using var text = new StringWriter();
        PrintOut.Write(
            Terminal.Plain(text),
            outlook,
            [Documents.Assessment(Documents.October), Documents.Assessment(Documents.February)]);
        return text.ToString().Split('\n');
    }
}
