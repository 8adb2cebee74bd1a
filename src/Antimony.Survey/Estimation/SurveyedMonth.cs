using Antimony.Survey.Definition;
using Antimony.Survey.Disclosure;
using Antimony.Survey.Disclosure.Flags;
using Antimony.Survey.Disclosure.Withholding;
using Antimony.Survey.Estimation.Census;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Estimation.Imputation;
using Antimony.Survey.Estimation.Provenance;
using Antimony.Survey.Estimation.Series;
using Antimony.Survey.Frame;

namespace Antimony.Survey.Estimation;

/// <summary>A month that producers responded for.</summary>
internal static class SurveyedMonth
{
    public static AssessedMonth Assess(AssessmentInput input)
    {
        var equivalents = new IngotEquivalents(input.Definition);
        var panel = Panel.Build(input, equivalents);
        var imputation = Imputer.Complete(input.Month, panel, equivalents);
        var link = MatchedLink.Between(input, panel);
        var previous = input.Previous?.Month == input.Month.Previous ? input.Previous : null;
        var production = Production(input.Definition, panel, equivalents);
        // The responses' own first month, or the first after a gap: a published change is the only one there is, else levels.
        var publishedMom = link is null ? input.Aggregate?.MomPct : null;
        var levels = previous?.National > 0 ? production.National / previous.National : null;
        var linked = link is { FrameChanged: true } || (link is not null && previous!.Coverage != input.Definition.Coverage);
        var series = SeriesFigures.Compute(
            input, production.National, link is null ? levels : link.Ratio, publishedMom, linked);
        var census = CensusTable.Of(panel, previous);
        var index = CensusTable.DiffusionIndex(census);
        var whole = new Assessment
        {
            Survey = input.Definition.Id,
            Month = input.Month,
            Production = production with
            {
                DailyAverage = production.National / input.Month.Days,
                YearToDate = series.YearToDate,
            },
            Change = series.Change,
            Census = census,
            Capacity = Capacity(input.Definition, panel),
            Response = Response(panel, production),
            Diffusion = new DiffusionFigures(index, CensusTable.CapacityWeightedDiffusion(panel), index - previous?.DiffusionIndex),
            Reasons = ReasonTable.Of(panel, input.Definition),
        };
        var carried = Carry(input, whole, series, panel, equivalents);
        var small = SmallTotals.Of(input, carried);
        var assessment = small.Withhold(whole) with { Flags = SurveyedFlags.Of(input, whole, small, panel, imputation, link) };
        return new AssessedMonth(
            assessment,
            small.Keep(carried, input.Previous),
            Observations.Of(assessment, panel, input.Definition, input.Aggregate))
        {
            JanFebPct = series.JanFebPct is null ? null : assessment.Change.YtdPct,
            ImputedCells = imputation.Cells,
            Ratios = imputation.Ratios,
            Backtests = imputation.Backtests,
            Provenance = SurveyedProvenance.Of(input, assessment, panel, link, series),
        };
    }

    private static ProductionFigures Production(SurveyDefinition definition, Panel panel, IngotEquivalents equivalents)
    {
        var reported = panel.Members.Where(m => m.IsReported).Sum(m => m.Cell!.Level);
        var imputed = panel.Members.Where(m => !m.IsReported).Sum(m => m.Cell!.Level);
        var surveyed = reported + imputed;
        var national = surveyed / definition.Coverage;
        return new ProductionFigures(national, surveyed, reported, imputed, national - surveyed,
            ProductBreakdown.Of(panel, definition, equivalents), null, null);
    }

    private static CapacityFigures Capacity(SurveyDefinition definition, Panel panel)
    {
        var monthly = panel.Members.Sum(m => m.Capacity.PerMonth.Value);
        return new CapacityFigures(
            panel.Members.Sum(m => m.Capacity.PerYear.Value),
            100 * definition.Coverage,
            monthly > 0 ? 100 * panel.Members.Sum(m => m.Cell!.Level) / monthly : null);
    }

    private static ResponseFigures Response(Panel panel, ProductionFigures production)
    {
        var responding = panel.Members.Where(m => m.Response is not null).ToList();
        var capacity = panel.Members.Sum(m => m.Capacity.PerYear.Value);
        return new ResponseFigures(
            panel.Members.Count,
            responding.Count,
            panel.Members.Count > 0 ? 100.0 * responding.Count / panel.Members.Count : null,
            capacity > 0 ? 100 * responding.Sum(m => m.Capacity.PerYear.Value) / capacity : null,
            production.Surveyed > 0 ? 100 * production.Imputed / production.Surveyed : 0);
    }

    private static CarriedMonth Carry(
        AssessmentInput input, Assessment assessment, SeriesFigures series, Panel panel, IngotEquivalents equivalents) =>
        CarriedMonth.Of(input, assessment, series) with
        {
            PanelMonth = input.Month,
            Products = equivalents.Products,
            Producers = [.. panel.Members.Select(m => m.Carry())],
            FromResponses = true,
            Submissions = ProvenanceInputs.SubmissionsOf(input.Responses),
        };
}
