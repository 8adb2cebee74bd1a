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
        var levels = before?.National > 0 ? national / before.National : null;
        var series = SeriesFigures.Compute(input, national, levels, external.MomPct, linked: false);
        var census = CensusTable.Of(external, before);
        var whole = new Assessment
        {
            Survey = input.Definition.Id,
            Month = input.Month,
            Production = new ProductionFigures(
                national, null, null, null, null,
                input.Definition.Products.ToDictionary(product => product.Id, _ => (double?)null),
                national / input.Month.Days, series.YearToDate),
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
        };
    }

    public static IReadOnlyList<ProvenanceEntry> Explain(EstimatedMonth month, Assessment shown)
    {
        var (input, ledger) = (month.Input, new ProvenanceLedger());
        var inputs = new ProvenanceInputs(input);
        ledger.Add("production.national", shown.Production.National, "as published", [inputs.Aggregate]);
        var mom = input.Aggregate?.MomPct is { } published
            ? MomSource.External(inputs, published)
            : MomSource.Levels(inputs, inputs.Aggregate!, shown.Production.National, input.Previous?.National);
        SeriesFigures.Explain(ledger, input, shown, month.Carried.LinkFactor, inputs.Aggregate!, mom);
        CensusTable.Explain(ledger, input, shown, [inputs.Aggregate, inputs.Carried]);
        return ledger.Entries;
    }
}
