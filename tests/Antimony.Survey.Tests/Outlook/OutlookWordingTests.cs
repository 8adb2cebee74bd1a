using System.Text.RegularExpressions;
using Antimony.Survey.Outlook;
using Antimony.Survey.Outlook.Distributions;
using Antimony.Survey.Outlook.Observations;
using Antimony.Survey.Outlook.Wording;

namespace Antimony.Survey.Tests.Outlook;

public partial class OutlookWordingTests
{
    private static readonly Month February = Month.Parse("2025-02");

    private static readonly LocalizedText Risk = new("It depends.", "视情况而定。");

    [Theory]
    [InlineData(0.01, "almost no chance", "几乎没有可能")]
    [InlineData(0.05, "very unlikely", "可能性很小")]
    [InlineData(0.199, "very unlikely", "可能性很小")]
    [InlineData(0.20, "unlikely", "可能性较小")]
    [InlineData(0.45, "roughly even", "可能性约为一半")]
    [InlineData(0.55, "likely", "较有可能")]
    [InlineData(0.80, "very likely", "很有可能")]
    [InlineData(0.95, "almost certain", "几乎肯定")]
    [InlineData(1.00, "almost certain", "几乎肯定")]
    public void Words_follow_the_bands_of_ICD_203(double probability, string english, string chinese) =>
        Assert.Equal(new LocalizedText(english, chinese), ProbabilityScale.WordsFor(probability));

    [Fact]
    public void An_outlook_is_three_sentences_in_each_language()
    {
        var text = Words(new(0.86, 0.09, 0.05));

        Assert.Equal(
            "It is very likely (86 %) that production in March 2025 will be more than 2 % above that of February 2025. "
            + "The expected change is +9.1 %; with a probability of 80 % it lies between +1.2 % and +18.0 %. It depends.",
            text.En);
        Assert.Equal(
            "2025年3月产量很有可能比2025年2月增加2%以上（概率86%）。预计环比变动+9.1%，有80%的概率落在+1.2%至+18.0%之间。视情况而定。",
            text.Zh);
    }

    [Fact]
    public void A_decrease_a_flat_month_and_an_even_chance_are_said_as_such()
    {
        Says(Words(new(0.1, 0.2, 0.7)).En, "likely (70 %) that production in March 2025 will be more than 2 % below");
        Says(Words(new(0.1, 0.7, 0.2)).En, "will stay within 2 % of that of February 2025");
        Says(Words(new(0.5, 0.3, 0.2)).En, "chances are roughly even (50 %)");
        Says(Words(new(0.98, 0.01, 0.01)).En, "It is almost certain (98 %)");
    }

    [Fact]
    public void Where_even_the_most_probable_outcome_is_unlikely_all_three_are_told()
    {
        var text = Words(new(0.42, 0.19, 0.39));

        Assert.StartsWith(
            "No direction stands out for March 2025: more output is unlikely (42 %), less is unlikely (39 %), "
            + "and little change is very unlikely (19 %).",
            text.En, StringComparison.Ordinal);
        Assert.StartsWith(
            "2025年3月产量方向不明：增加可能性较小（42%），减少可能性较小（39%），基本持平可能性很小（19%）。",
            text.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void The_largest_driver_says_what_would_change_the_outlook()
    {
        var plain = new MonthObservation { Month = Month.Parse("2025-07"), MomPct = 0 };

        Says(Forecast(new() { Month = February }), "end of the New Year holiday");
        Says(Forecast(new() { Month = February.Previous }), "It rests mainly on the New Year holiday");
        Says(Forecast(new() { Month = Month.Parse("2025-08") }), "length of the month");
        Says(Forecast(plain with { MomPct = null }), "No driver points clearly");
        Says(Forecast(plain with { MomPct = -15 }), "rebound");
        Says(Forecast(plain with { MomPct = 25 }), "step back");
        Says(Forecast(plain with { Expectations = new(30, 2, 1, 88, 88) }), "what producers expect");
        Says(Forecast(plain with { PlannedRatio = 0.8, PlannedShare = 1 }), "stated plans");
    }

    [Fact]
    public void Real_months_read_as_whole_sentences_in_both_languages()
    {
        foreach (var months in Enumerable.Range(1, ExternalFacts.Months.Count).Select(n => ExternalFacts.Months.Take(n)))
        {
            var outlook = OutlookModel.Forecast(ExternalFacts.Survey, [.. months]);
            var texts = outlook.Drivers.Select(d => d.Why!).Prepend(outlook.Wording).ToList();

            Assert.Equal(3, outlook.Wording.Zh.Count(c => c == '。'));
            Assert.All(texts, text => Assert.EndsWith(".", text.En, StringComparison.Ordinal));
            Assert.All(texts, text => Assert.EndsWith("。", text.Zh, StringComparison.Ordinal));
            Assert.All(texts, text => Assert.DoesNotMatch(ChineseOrDoubled(), text.En));
            Assert.All(texts, text => Assert.DoesNotMatch("[a-z]|NaN|∞", text.Zh));
        }
    }

    [GeneratedRegex(@"[一-鿿]|  |NaN|∞|1 days|\b(\w+) \1\b")]
    private static partial Regex ChineseOrDoubled();

    private static void Says(string text, string words) => Assert.Contains(words, text, StringComparison.Ordinal);

    private static LocalizedText Words(OutcomeProbabilities probabilities) =>
        new OutlookWording(February, 2, Nil: false).Of(probabilities, 9.1, new(1.2, 18), Risk);

    private static string Forecast(MonthObservation month) => OutlookModel.Forecast(ExternalFacts.Survey, [month]).Wording.En;
}
