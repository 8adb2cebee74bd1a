using Antimony.Survey.Disclosure.Withholding;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Estimation.Imputation;
using Antimony.Survey.Estimation.Series;
using Antimony.Survey.Frame;

namespace Antimony.Survey.Disclosure.Flags;

/// <summary>The flags of a month that producers responded for, always in the same order.</summary>
internal static class SurveyedFlags
{
    /// <summary>Output above this share of capacity puts the capacity's basis in doubt.</summary>
    private const double UtilisationLimit = 1.10;

    public static IReadOnlyList<AssessmentFlag> Of(
        AssessmentInput input, Assessment whole, SmallTotals small, Panel panel, Imputer imputation, MatchedLink? link)
    {
        var assessment = small.Withhold(whole);
        List<AssessmentFlag> flags = [.. ImputationFlags.Of(assessment, imputation, input.Definition), FlagTexts.ProvincesWithheld()];
        flags.AddRange(small.Flags(whole, input.Definition));
        if (link is { FrameChanged: true } && assessment.Change.MomPct is not null) flags.Add(FlagTexts.ChainLinked(link));
        if (link is null && assessment.Change.MomPct is { } mom)
            flags.Add(input.Aggregate?.MomPct is null ? FlagTexts.LevelsCompared(input.Month.Previous) : FlagTexts.PublishedChange(mom));
        flags.AddRange(SeriesFlags.Of(input, assessment, small));
        flags.AddRange(OnCapacity(assessment, panel));
        flags.AddRange(Reconciliation.Of(assessment.Census, panel, input));
        if (input.Aggregate is { } published && PublishedComparison.Of(assessment, published) is { } difference)
            flags.Add(difference);
        return flags;
    }

    private static IEnumerable<AssessmentFlag> OnCapacity(Assessment assessment, Panel panel)
    {
        if (assessment.Capacity.UtilisationPct > 100 * UtilisationLimit)
        {
            yield return FlagTexts.UtilisationAboveCapacity(assessment.Capacity.UtilisationPct.Value,
                panel.Members.Count(m => m.Capacity.Basis == CapacityBasis.Year),
                panel.Members.Count(m => m.Capacity.Basis == CapacityBasis.Month));
        }

        var above = panel.Members
            .Where(m => m.IsReported && m.Cell!.Level > UtilisationLimit * m.Capacity.PerMonth.Value)
            .CountBy(m => m.Capacity.Basis)
            .ToDictionary();
        if (above.Count > 0)
        {
            yield return FlagTexts.ProducersAboveCapacity(
                above.GetValueOrDefault(CapacityBasis.Year), above.GetValueOrDefault(CapacityBasis.Month));
        }
    }
}
