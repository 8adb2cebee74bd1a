using Antimony.Survey.Disclosure;
using Antimony.Survey.Disclosure.Flags;
using Antimony.Survey.Disclosure.Withholding;
using Antimony.Survey.Estimation.Census;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Estimation.Series;

namespace Antimony.Survey.Estimation;

/// <summary>A month that only a published aggregate tells of: its change and counts go into the series, and the panel waits
/// as it was.</summary>
internal static class PublishedMonth
{
    public static AssessedMonth Assess(AssessmentInput input, PublishedAggregate published)
    {
        var previous = input.Previous?.Month == input.Month.Previous ? input.Previous : null;
        var national = published.Production?.Value;
        var levels = previous?.National > 0 ? national / previous.National : null;
        var series = SeriesFigures.Compute(input, national, levels, published.MomPct, linked: false);
        var census = CensusTable.Of(published, previous);
        var index = CensusTable.DiffusionIndex(census);
        var whole = new Assessment
        {
            Survey = input.Definition.Id,
            Month = input.Month,
            Production = new ProductionFigures(national, null, null, null, null,
                input.Definition.Products.ToDictionary(p => p.Id, _ => (double?)null),
                national / input.Month.Days, series.YearToDate),
            Change = series.Change,
            Census = census,
            Capacity = new CapacityFigures(null, 100 * input.Definition.Coverage, null),
            Response = new ResponseFigures(0, 0, null, null, null),
            Diffusion = new DiffusionFigures(index, null, index - previous?.DiffusionIndex),
        };
        var carried = Carry(input, whole, series);
        var small = SmallTotals.Of(input, carried);
        var assessment = small.Withhold(whole) with { Flags = FlagsOf(input, published, whole, small) };
        return new AssessedMonth(
            assessment,
            small.Keep(carried, input.Previous),
            Observations.Of(assessment, null, input.Definition, published))
        {
            JanFebPct = series.JanFebPct is null ? null : assessment.Change.YtdPct,
            Provenance = PublishedProvenance.Of(input, assessment, series),
        };
    }

    private static List<AssessmentFlag> FlagsOf(
        AssessmentInput input, PublishedAggregate published, Assessment whole, SmallTotals small)
    {
        var flags = new List<AssessmentFlag> { FlagTexts.PublishedAggregate(published.Source), FlagTexts.ProvincesWithheld() };
        flags.AddRange(small.Flags(whole, input.Definition));
        flags.AddRange(SeriesFlags.Of(input, small.Withhold(whole), small));
        if (published is not { Halted: not null, Reduced: not null, Normal: not null }) flags.Add(FlagTexts.CensusIncomplete());
        return flags;
    }

    private static CarriedMonth Carry(AssessmentInput input, Assessment assessment, SeriesFigures series) =>
        CarriedMonth.Of(input, assessment, series) with
        {
            PanelMonth = input.Previous?.PanelMonth,
            Products = input.Previous?.Products ?? [],
            Producers = input.Previous?.Producers ?? [],
            FromResponses = false,
            Submissions = input.AggregateSubmission is { } submission ? [submission] : [],
        };
}
