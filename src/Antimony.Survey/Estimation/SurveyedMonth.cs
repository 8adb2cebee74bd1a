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
    public static EstimatedMonth Estimate(AssessmentInput input)
    {
        var (definition, before) = (input.Definition, input.MonthBefore);
        var equivalents = new IngotEquivalents(definition);
        var frame = MonthFrame.Of(
            input.Month, definition.FrameMonths, input.Responses.Select(sourced => sourced.Response),
            input.NextResponses.Select(sourced => sourced.Response), equivalents.Reordered(input.Previous));
        var imputed = Imputer.Complete(input.Month, frame, equivalents);
        var producers = imputed.Producers;
        var production = SurveyedProduction.Of(definition, producers);
        var mom = MomSource.Of(input, production.National, MatchedLink.Between(input, frame, producers));
        var series = SeriesFigures.Compute(input, production.National, mom);
        var census = CensusTable.Of(producers, before);
        var whole = new Assessment
        {
            Survey = definition.Id,
            Month = input.Month,
            Production = production with { DailyAverage = series.DailyAverage, YearToDate = series.YearToDate },
            Change = series.Change,
            Census = census,
            Capacity = SurveyedCapacity.Capacity(definition, producers),
            Response = SurveyedCapacity.Response(producers, production),
            Diffusion = CensusTable.Diffusion(census, producers, before),
            Reasons = ReasonTable.Of(producers),
        };
        return new EstimatedMonth
        {
            Input = input,
            Whole = whole,
            Carried = EstimatedMonth.Carry(input, whole, series) with
            {
                FrameMonth = input.Month,
                Products = equivalents.Products,
                Producers = [.. producers.Select(p => p.Carry())],
                FromResponses = true,
                Submissions = ProvenanceInputs.SubmissionsOf(input.Responses),
            },
            Mom = mom,
            Imputed = imputed,
        };
    }

    public static IReadOnlyList<ProvenanceEntry> Explain(EstimatedMonth month, Assessment shown)
    {
        var (input, ledger) = (month.Input, new ProvenanceLedger(month.Input));
        var inputs = ledger.Inputs;
        IReadOnlyList<ProvenanceInput?> frame = [inputs.Responses, inputs.Carried];
        var imputedBackward = month.Producers.Any(p => p.Level.Marker == CellMarker.Backward);
        IReadOnlyList<ProvenanceInput?> all = imputedBackward ? [.. frame, inputs.Next] : frame;
        SurveyedProduction.Explain(ledger, input.Definition, shown, [inputs.Responses], all);
        SeriesFigures.Explain(ledger, input, shown, month.Carried.LinkFactor, inputs.Responses, month.Mom);
        CensusTable.Explain(ledger, input, shown, frame);
        SurveyedCapacity.Explain(ledger, shown, frame, all);
        ReasonTable.Explain(ledger, shown, frame);
        return ledger.Entries;
    }
}
