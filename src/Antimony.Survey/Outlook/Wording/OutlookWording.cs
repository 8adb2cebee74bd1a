using System.Globalization;
using Antimony.Survey.Outlook.Distributions;

namespace Antimony.Survey.Outlook.Wording;

/// <summary>An outlook in words: one sentence on direction, one on size, one on what would change it.</summary>
/// <param name="Month">The reference month.</param>
/// <param name="FlatBandPct">Half width of the flat outcome, percent.</param>
/// <param name="Nil">Whether nothing was produced in the reference month.</param>
internal sealed record OutlookWording(Month Month, double FlatBandPct, bool Nil)
{
    public LocalizedText Of(
        OutcomeProbabilities probabilities,
        double expectedPct,
        PredictiveInterval interval,
        LocalizedText risk)
    {
        LocalizedText[] sentences = [Direction(probabilities), Size(expectedPct, interval), risk];
        return new(string.Join(' ', sentences.Select(s => s.En)), string.Concat(sentences.Select(s => s.Zh)));
    }

    private LocalizedText Direction(OutcomeProbabilities probabilities)
    {
        var outcome = probabilities.MostProbable;
        var probability = probabilities.Of(outcome);
        var words = ProbabilityScale.WordsFor(probability);
        var (en, zh) = (Predicate(outcome), PredicateZh(outcome));
        var (next, nextZh) = (Month.Next.InEnglish(), Month.Next.InChinese());
        var number = Number(probability);
        return probability switch
        {
            >= 0.55 => new(
                $"It is {words.En} ({number} %) that production in {next} {en}.",
                $"{nextZh}产量{words.Zh}{zh}（概率{number}%）。"),
            >= 0.45 => new(
                $"The chances are roughly even ({number} %) that production in {next} {en}.",
                $"{nextZh}产量{zh}的可能性约为一半（概率{number}%）。"),
            _ => NoneLikely(probabilities, next, nextZh),
        };
    }

    /// <summary>Three outcomes share the probability, so that even the most probable one may be unlikely.</summary>
    private static LocalizedText NoneLikely(OutcomeProbabilities p, string next, string nextZh)
    {
        var (up, flat, down) = (Number(p.Increase), Number(p.Flat), Number(p.Decrease));
        var (upWord, flatWord, downWord) =
            (ProbabilityScale.WordsFor(p.Increase), ProbabilityScale.WordsFor(p.Flat), ProbabilityScale.WordsFor(p.Decrease));
        return new(
            $"No direction stands out for {next}: more output is {upWord.En} ({up} %), less is {downWord.En} ({down} %), "
                + $"and little change is {flatWord.En} ({flat} %).",
            $"{nextZh}产量方向不明：增加{upWord.Zh}（{up}%），减少{downWord.Zh}（{down}%），基本持平{flatWord.Zh}（{flat}%）。");
    }

    private string Predicate(Expectation outcome) => outcome switch
    {
        Expectation.Increase when Nil => "will be above nil",
        Expectation.Increase => $"will be more than {Band()} % above that of {Month.InEnglish()}",
        Expectation.Decrease => $"will be more than {Band()} % below that of {Month.InEnglish()}",
        _ when Nil => "will stay at nil",
        _ => $"will stay within {Band()} % of that of {Month.InEnglish()}",
    };

    private string PredicateZh(Expectation outcome) => outcome switch
    {
        Expectation.Increase when Nil => "高于零",
        Expectation.Increase => $"比{Month.InChinese()}增加{Band()}%以上",
        Expectation.Decrease => $"比{Month.InChinese()}减少{Band()}%以上",
        _ when Nil => "仍为零",
        _ => $"与{Month.InChinese()}相差不超过{Band()}%",
    };

    private LocalizedText Size(double expectedPct, PredictiveInterval interval) => Nil
        ? new(
            $"Nothing was produced in {Month.InEnglish()}, so no percentage can say how much a restart would bring.",
            $"{Month.InChinese()}产量为零，复产幅度无法以百分比衡量。")
        : new(
            $"The expected change is {expectedPct.Signed()} %; with a probability of 80 % it lies between "
                + $"{interval.LowerPct.Signed()} % and {interval.UpperPct.Signed()} %.",
            $"预计环比变动{expectedPct.Signed()}%，"
                + $"有80%的概率落在{interval.LowerPct.Signed()}%至{interval.UpperPct.Signed()}%之间。");

    private string Band() => FlatBandPct.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Number(double probability) => (100 * probability).ToString("0", CultureInfo.InvariantCulture);
}
