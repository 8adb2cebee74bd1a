using Antimony.Survey.Estimation.Figures;

namespace Antimony.Survey.Disclosure;

/// <summary>What producers said of the month after, where enough contributors did: outlooks show it.</summary>
internal static class StatedIntentions
{
    public static Intentions Of(IReadOnlyList<EstimatedProducer> producers, Assessment shown, ContributorRule rule)
    {
        var answers = producers.Where(p => p.Member.Response?.Expectation is not null).ToList();
        var plans = producers.Where(p => p.IsReported && p.Member.Response?.Planned is not null).ToList();
        var planned = plans.Sum(p => p.Member.Response!.Planned!.Value.Value);
        var made = plans.Sum(p => p.Level.Total);
        // The share of a withheld total would give that total away.
        var showsPlans = shown.Production.Surveyed is not null && planned > 0 && made > 0
            && rule.AreEnough(plans.Where(p => p.Level.Total > 0).Select(p => p.Member.Contributor));
        return new Intentions(
            answers.Count > 0 && rule.AreEnough(answers.Select(p => p.Member.Contributor))
                ? Expectations(answers)
                : null,
            showsPlans ? planned / made : null,
            showsPlans ? made / shown.Production.Surveyed : null);
    }

    private static ExpectationFigures Expectations(List<EstimatedProducer> answers)
    {
        int Count(Expectation expectation) => answers.Count(p => p.Member.Response!.Expectation == expectation);
        double Capacity(Expectation expectation) => answers
            .Where(p => p.Member.Response!.Expectation == expectation).Sum(p => p.Member.Capacity.PerMonth.Value);
        var (increase, decrease) = (Count(Expectation.Increase), Count(Expectation.Decrease));
        var capacity = answers.Sum(p => p.Member.Capacity.PerMonth.Value);
        return new ExpectationFigures(
            increase,
            Count(Expectation.Flat),
            decrease,
            100.0 * (increase - decrease) / answers.Count,
            capacity > 0 ? 100 * (Capacity(Expectation.Increase) - Capacity(Expectation.Decrease)) / capacity : null);
    }
}
