using Antimony.Survey.Estimation.Census;
using Antimony.Survey.Estimation.Figures;

namespace Antimony.Survey.Disclosure;

/// <summary>Which reasons' counts are withheld: those that too few contributors gave. That a reason was given is shown.</summary>
internal static class ReasonSuppression
{
    public static IReadOnlyList<ReasonFigure> Of(
        IReadOnlyList<ReasonFigure> whole, IReadOnlyList<EstimatedProducer> producers, ContributorRule rule) =>
        [.. whole.Select(figure =>
            rule.AreEnough(ReasonTable.Giving(producers, WireName.Find<Reasons>(figure.Code)).Select(p => p.Member.Contributor))
                ? figure
                : new ReasonFigure(figure.Code, null, null))];
}
