namespace Antimony.Survey.Estimation;

/// <summary>Where the figures of a month come from that only a published aggregate tells of.</summary>
internal static class PublishedProvenance
{
    public static IReadOnlyList<ProvenanceEntry> Of(AssessmentInput input, Assessment assessment, SeriesFigures series)
    {
        var ledger = new ProvenanceLedger();
        var inputs = new ProvenanceInputs(input);
        ledger.Add("production.national", assessment.Production.National, "as published", [inputs.Aggregate]);
        SeriesProvenance.Add(ledger, input, assessment, series.LinkFactor, inputs.Aggregate!, input.Aggregate?.MomPct is { } published
            ? ("MoM as published", [("published", published)])
            : ("MoM = 100 × (national / national before − 1)",
                [("national", assessment.Production.National), ("before", input.Previous?.National)]));
        CensusProvenance.Add(ledger, input, assessment, [inputs.Aggregate, inputs.Carried]);
        return ledger.Entries;
    }
}
