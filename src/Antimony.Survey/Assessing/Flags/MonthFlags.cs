using Antimony.Survey.Disclosure.Withholding;
using Antimony.Survey.Estimation;
using Antimony.Survey.Estimation.Figures;

namespace Antimony.Survey.Disclosure.Flags;

/// <summary>The flags of a month, always in the same order. They speak of the figures as they are shown, so that no flag tells
/// what is withheld.</summary>
internal static class MonthFlags
{
    public static IReadOnlyList<AssessmentFlag> Of(EstimatedMonth month, Assessment shown, Suppression suppression) =>
        month.Surveyed is { } evidence
            ? [.. OfResponses(month, evidence, shown, suppression)]
            : [.. OfExternal(month, month.Input.Aggregate!, shown, suppression)];

    private static IEnumerable<AssessmentFlag> OfResponses(
        EstimatedMonth month, SurveyedEvidence evidence, Assessment shown, Suppression suppression)
    {
        var (input, link) = (month.Input, evidence.Link);
        foreach (var flag in ImputationFlags.Of(shown, evidence.Imputed, suppression.Rule)) yield return flag;
        yield return FlagTexts.ProvincesWithheld();
        foreach (var flag in SuppressionFlags.Of(suppression, month.Whole)) yield return flag;
        if (link is { FrameChanged: true } && shown.Change.MomPct is not null) yield return FlagTexts.ChainLinked(link);
        if (link is null && shown.Change.MomPct is { } mom)
        {
            yield return input.Aggregate?.MomPct is null
                ? FlagTexts.LevelsCompared(input.Month.Previous)
                : FlagTexts.ExternalChange(mom);
        }

        foreach (var flag in SeriesFlags.Of(input, shown, suppression)) yield return flag;
        foreach (var flag in CapacityFlags.Of(shown, month.Producers)) yield return flag;
        foreach (var flag in CensusReconciliation.Of(shown.Census, month.Producers, input)) yield return flag;
        if (input.Aggregate is { } external && ExternalComparison.Of(shown, external) is { } difference)
            yield return difference;
    }

    private static IEnumerable<AssessmentFlag> OfExternal(
        EstimatedMonth month, ExternalAggregate external, Assessment shown, Suppression suppression)
    {
        yield return FlagTexts.FromExternalAggregate(external.Source);
        yield return FlagTexts.ProvincesWithheld();
        foreach (var flag in SuppressionFlags.Of(suppression, month.Whole)) yield return flag;
        foreach (var flag in SeriesFlags.Of(month.Input, shown, suppression)) yield return flag;
        if (external is not { Halted: not null, Reduced: not null, Normal: not null })
            yield return FlagTexts.CensusIncomplete();
    }
}
