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
        var link = MatchedLink.Between(input, frame, producers);
        var production = SurveyedProduction.Of(definition, producers, input.Month);
        var series = SeriesOf(input, production.National, link);
        var census = CensusTable.Of(producers, before);
        var whole = new Assessment
        {
            Survey = definition.Id,
            Month = input.Month,
            Production = production with { YearToDate = series.YearToDate },
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
            Surveyed = new SurveyedEvidence(frame, imputed, link),
        };
    }

    public static IReadOnlyList<ProvenanceEntry> Explain(EstimatedMonth month, SurveyedEvidence evidence, Assessment shown)
    {
        var (input, ledger) = (month.Input, new ProvenanceLedger());
        var inputs = new ProvenanceInputs(input);
        IReadOnlyList<ProvenanceInput?> frame = [inputs.Responses, inputs.Carried];
        var imputedBackward = month.Producers.Any(p => p.Level.Marker == CellMarker.Backward);
        IReadOnlyList<ProvenanceInput?> all = imputedBackward ? [.. frame, inputs.Next] : frame;
        SurveyedProduction.Explain(ledger, input.Definition, shown, [inputs.Responses], all);
        SeriesFigures.Explain(
            ledger, input, shown, month.Carried.LinkFactor, inputs.Responses, MomOf(input, inputs, shown, evidence.Link));
        CensusTable.Explain(ledger, input, shown, frame);
        SurveyedCapacity.Explain(ledger, shown, frame, all);
        ReasonTable.Explain(ledger, shown, frame);
        return ledger.Entries;
    }

    // The responses' own first month, or the first after a gap: a published change is the only one there is, else levels.
    private static SeriesFigures SeriesOf(AssessmentInput input, double? national, MatchedLink? link)
    {
        var before = input.MonthBefore;
        var levels = before?.National > 0 ? national / before.National : null;
        var linked = link is { FrameChanged: true } || (link is not null && before!.Coverage != input.Definition.Coverage);
        return SeriesFigures.Compute(
            input, national, link is null ? levels : link.Ratio, link is null ? input.Aggregate?.MomPct : null, linked);
    }

    private static MomSource MomOf(AssessmentInput input, ProvenanceInputs inputs, Assessment shown, MatchedLink? link) =>
        link is not null ? link.Explain(inputs)
        : input.Aggregate?.MomPct is { } published ? MomSource.External(inputs, published)
        : MomSource.Levels(inputs, inputs.Responses, shown.Production.National, input.Previous?.National);
}
