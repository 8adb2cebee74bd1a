using Antimony.Survey.Disclosure;
using Antimony.Survey.Estimation;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Estimation.Imputation;

namespace Antimony.Survey.Assessing.Flags;

/// <summary>The flags of a month, always in the same order. They speak of the figures as they are shown, so that no flag tells
/// what is withheld.</summary>
internal static class MonthFlags
{
    public static IReadOnlyList<AssessmentFlag> Of(EstimatedMonth month, Assessment shown, Suppression suppression) =>
        month.Imputed is { } imputed
            ? [.. OfResponses(month, imputed, shown, suppression)]
            : [.. OfExternal(month, month.Input.Aggregate!, shown, suppression)];

    private static IEnumerable<AssessmentFlag> OfResponses(
        EstimatedMonth month, ImputedFrame imputed, Assessment shown, Suppression suppression)
    {
        var input = month.Input;
        foreach (var flag in ImputationFlags.Of(shown, imputed, suppression.Rule)) yield return flag;
        yield return FlagTexts.ProvincesWithheld();
        foreach (var flag in SuppressionFlags.Of(suppression, month.Whole)) yield return flag;
        if (shown.Change.MomPct is { } mom)
        {
            if (month.Mom.Link is { FrameChanged: true } link) yield return FlagTexts.ChainLinked(link);
            if (month.Mom.StatedPct is not null) yield return FlagTexts.ExternalChange(mom);
            if (month.Mom is { Link: null, StatedPct: null }) yield return FlagTexts.LevelsCompared(input.Month.Previous);
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
