using Antimony.Survey.Estimation.Census;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Estimation.Provenance;
using Antimony.Survey.Estimation.Series;

namespace Antimony.Survey.Estimation;

/// <summary>Where the figures of a month come from that only a published aggregate tells of.</summary>
internal static class PublishedProvenance
{
    public static IReadOnlyList<ProvenanceEntry> Of(AssessmentInput input, Assessment assessment, SeriesFigures series)
    {
        var ledger = new ProvenanceLedger();
        var inputs = new ProvenanceInputs(input);
        ledger.Add("production.national", assessment.Production.National, "as published", [inputs.Aggregate]);
        var mom = input.Aggregate?.MomPct is { } published
            ? MomSource.Published(inputs, published)
            : MomSource.Levels(inputs, inputs.Aggregate!, assessment.Production.National, input.Previous?.National);
        SeriesProvenance.Add(ledger, input, assessment, series.LinkFactor, inputs.Aggregate!, mom);
        CensusProvenance.Add(ledger, input, assessment, [inputs.Aggregate, inputs.Carried]);
        return ledger.Entries;
    }
}
