using Antimony.Survey.Definition;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Frame;
using Antimony.Survey.Outlook;
using Antimony.Survey.Outlook.Distributions;
using Antimony.Survey.Outlook.Observations;

namespace Antimony.Survey.Disclosure.Withholding;

/// <summary>What the outlook is told of a month. What producers expect and plan is told only where enough groups answered:
/// outlooks show it.</summary>
internal static class Observations
{
    public static MonthObservation Of(
        Assessment assessment, Panel? panel, SurveyDefinition definition, PublishedAggregate? published)
    {
        var answers = (panel?.Members ?? []).Where(m => m.Response?.Expectation is not null).ToList();
        var plans = (panel?.Members ?? []).Where(m => m.IsReported && m.Response?.Planned is not null).ToList();
        var planned = plans.Sum(m => m.Response!.Planned!.Value.Value);
        var made = plans.Sum(m => m.Cell!.Level);
        var plansCount = assessment.Production.Surveyed is not null && planned > 0 && made > 0
            && IsEnough([.. plans.Where(m => m.Cell!.Level > 0)], definition);
        return new MonthObservation
        {
            Month = assessment.Month,
            // A full stop has no log change to learn from.
            MomPct = assessment.Change.MomPct is > -100 ? assessment.Change.MomPct : null,
            Halted = assessment.Census.Halted.Count,
            Reduced = assessment.Census.Reduced.Count,
            Normal = assessment.Census.Normal.Count,
            Expectations = IsEnough(answers, definition) ? Expectations(answers) : null,
            PlannedRatio = plansCount ? planned / made : null,
            PlannedShare = plansCount ? made / assessment.Production.Surveyed : null,
            PublishedOutlook = PublishedOutlook(published),
        };
    }

    private static ExpectationFigures Expectations(List<PanelMember> answers)
    {
        int Count(Expectation expectation) => answers.Count(m => m.Response!.Expectation == expectation);
        double Capacity(Expectation expectation) =>
            answers.Where(m => m.Response!.Expectation == expectation).Sum(m => m.Capacity.PerMonth.Value);
        var increase = Count(Expectation.Increase);
        var decrease = Count(Expectation.Decrease);
        var capacity = answers.Sum(m => m.Capacity.PerMonth.Value);
        return new ExpectationFigures(
            increase,
            Count(Expectation.Flat),
            decrease,
            100.0 * (increase - decrease) / answers.Count,
            capacity > 0 ? 100 * (Capacity(Expectation.Increase) - Capacity(Expectation.Decrease)) / capacity : null);
    }

    private static bool IsEnough(IReadOnlyList<PanelMember> answers, SurveyDefinition definition) =>
        answers.Select(m => m.ContributorGroup).Distinct().Count() is var groups
        && groups > 0 && groups >= definition.MinimumContributors;

    private static OutcomeProbabilities? PublishedOutlook(PublishedAggregate? published)
    {
        if (published is not { OutlookIncreasePct: { } up, OutlookFlatPct: { } flat, OutlookDecreasePct: { } down }) return null;
        var sum = up + flat + down;
        return sum > 0 ? new OutcomeProbabilities(up / sum, flat / sum, down / sum) : null;
    }
}
