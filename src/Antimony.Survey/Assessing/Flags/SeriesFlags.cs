using Antimony.Survey.Disclosure;
using Antimony.Survey.Estimation.Figures;

namespace Antimony.Survey.Assessing.Flags;

/// <summary>Flags on the month's place in its series and on what was published of it, whatever its figures come from.</summary>
internal static class SeriesFlags
{
    public static IEnumerable<AssessmentFlag> Of(AssessmentInput input, Assessment shown, Suppression suppression)
    {
        if (shown.Change.MomPct is null && !suppression.Change) yield return FlagTexts.NoMonthBefore(input.Month.Previous);
        var fromResponses = input.Responses.Count > 0;
        if (shown.Change.YoyPct is not null && input.YearAgo?.FromResponses != fromResponses)
            yield return FlagTexts.YearAgoOtherSource(fromResponses);
        if (shown is { Diffusion.Change: { } moved, Change.MomPct: { } mom } && moved * mom < 0)
            yield return FlagTexts.DiffusionDisagrees(moved, mom);
        if (input.Aggregate is { Counted: { } counted, Producers: { } producers } && counted != producers)
            yield return FlagTexts.CensusNotClosed(counted, producers);
    }
}
