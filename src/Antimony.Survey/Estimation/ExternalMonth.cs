using Antimony.Survey.Estimation.Census;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Estimation.Provenance;
using Antimony.Survey.Estimation.Series;

namespace Antimony.Survey.Estimation;

/// <summary>A month that only an external aggregate tells of: its change and counts go into the series, and the frame waits as it
/// was.</summary>
internal static class ExternalMonth
{
    public static EstimatedMonth Estimate(AssessmentInput input, ExternalAggregate external)
    {
        var before = input.MonthBefore;
        var national = external.Production?.Value;
        var mom = MomSource.Of(input, national, link: null);
        var series = SeriesFigures.Compute(input, national, mom);
        var census = CensusTable.Of(external, before);
        var whole = new Assessment
        {
            Survey = input.Definition.Id,
            Month = input.Month,
            Production = new ProductionFigures(
                national, null, null, null, null,
                input.Definition.Products.ToDictionary(product => product.Id, _ => (double?)null),
                series.DailyAverage, series.YearToDate),
            Change = series.Change,
            Census = census,
            Capacity = new CapacityFigures(null, 100 * input.Definition.Coverage, null),
            Response = new ResponseFigures(0, 0, null, null, null),
            Diffusion = CensusTable.Diffusion(census, [], before),
        };
        return new EstimatedMonth
        {
            Input = input,
            Whole = whole,
            Carried = EstimatedMonth.Carry(input, whole, series) with
            {
                FrameMonth = input.Previous?.FrameMonth,
                Products = input.Previous?.Products ?? [],
                Producers = input.Previous?.Producers ?? [],
                FromResponses = false,
                Submissions = input.AggregateSubmission is { } submission ? [submission] : [],
            },
            Mom = mom,
        };
    }

    public static IReadOnlyList<ProvenanceEntry> Explain(EstimatedMonth month, Assessment shown)
    {
        var (input, ledger) = (month.Input, new ProvenanceLedger(month.Input));
        var inputs = ledger.Inputs;
        ledger.Add("production.national", shown.Production.National, "as published", [inputs.Aggregate]);
        SeriesFigures.Explain(ledger, input, shown, month.Carried.LinkFactor, inputs.Aggregate!, month.Mom);
        CensusTable.Explain(ledger, input, shown, [inputs.Aggregate, inputs.Carried]);
        return ledger.Entries;
    }
}
