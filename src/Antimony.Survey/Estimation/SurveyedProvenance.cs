using Antimony.Survey.Definition;
using Antimony.Survey.Estimation.Census;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Estimation.Provenance;
using Antimony.Survey.Estimation.Series;
using Antimony.Survey.Frame;

namespace Antimony.Survey.Estimation;

/// <summary>Where the figures of a month of responses come from.</summary>
internal static class SurveyedProvenance
{
    public static IReadOnlyList<ProvenanceEntry> Of(
        AssessmentInput input, Assessment assessment, Panel panel, MatchedLink? link, SeriesFigures series)
    {
        var ledger = new ProvenanceLedger();
        var inputs = new ProvenanceInputs(input);
        IReadOnlyList<ProvenanceInput?> reported = [inputs.Responses];
        IReadOnlyList<ProvenanceInput?> frame = [inputs.Responses, inputs.Carried];
        var imputedBackward = panel.Members.Any(m => m.Cell!.Marker == CellMarker.Backward);
        IReadOnlyList<ProvenanceInput?> all = imputedBackward ? [.. frame, inputs.Next] : frame;
        AddProduction(ledger, input.Definition, assessment, reported, all);
        SeriesProvenance.Add(ledger, input, assessment, series.LinkFactor, inputs.Responses, MomOf(input, inputs, assessment, link));
        CensusProvenance.Add(ledger, input, assessment, frame);
        AddCapacityAndResponse(ledger, assessment, frame, all);
        foreach (var reason in assessment.Reasons)
        {
            ledger.Add($"reasons.{reason.Code}.producers", reason.Producers, "producers that gave the reason", frame);
            ledger.Add($"reasons.{reason.Code}.capacitySharePct", reason.CapacitySharePct,
                "100 × their capacity / capacity of the frame", frame, ("capacity", assessment.Capacity.Annual));
        }

        return ledger.Entries;
    }

    private static void AddProduction(
        ProvenanceLedger ledger, SurveyDefinition definition, Assessment assessment,
        IReadOnlyList<ProvenanceInput?> reported, IReadOnlyList<ProvenanceInput?> all)
    {
        var p = assessment.Production;
        ledger.Add("production.national", p.National, "national = surveyed / coverage", all,
            ("surveyed", p.Surveyed), ("coverage", definition.Coverage));
        ledger.Add("production.surveyed", p.Surveyed, "surveyed = reported + imputed", all,
            ("reported", p.Reported), ("imputed", p.Imputed));
        ledger.Add("production.reported", p.Reported, "reported = Σ factor × gross output over respondents and products", reported,
            definition.Products.Select(d => ($"factor.{d.Id}", (double?)definition.FactorOf(d.Id))));
        ledger.Add("production.imputed", p.Imputed, "imputed = Σ levels by FIR, BI, C and FIC", all);
        ledger.Add("production.unsurveyed", p.Unsurveyed, "unsurveyed = national − surveyed", all,
            ("national", p.National), ("surveyed", p.Surveyed));
        foreach (var (product, level) in p.ByProduct)
        {
            ledger.Add($"production.byProduct.{product}", level,
                "product = factor × gross output, reported and imputed / coverage; withheld below the fewest contributing groups", all,
                ("factor", definition.FactorOf(product)), ("coverage", definition.Coverage));
        }
    }

    private static MomSource MomOf(AssessmentInput input, ProvenanceInputs inputs, Assessment assessment, MatchedLink? link)
    {
        if (link is not null)
        {
            return new MomSource("MoM = 100 × (Σ now / Σ before − 1) over the producers of both frames",
                [inputs.Responses, inputs.Carried],
                [("now", link.Now), ("before", link.Before), ("entered", link.Entered), ("left", link.Left)]);
        }

        return input.Aggregate?.MomPct is { } published
            ? MomSource.Published(inputs, published)
            : MomSource.Levels(inputs, inputs.Responses, assessment.Production.National, input.Previous?.National);
    }

    private static void AddCapacityAndResponse(
        ProvenanceLedger ledger, Assessment assessment, IReadOnlyList<ProvenanceInput?> frame, IReadOnlyList<ProvenanceInput?> all)
    {
        var (capacity, response, production) = (assessment.Capacity, assessment.Response, assessment.Production);
        ledger.Add("capacity.annual", capacity.Annual, "annual capacity = Σ capacity a year over the frame", frame);
        ledger.Add("capacity.coveragePct", capacity.CoveragePct, "coverage of national capacity, as the survey's definition states", []);
        ledger.Add("capacity.utilisationPct", capacity.UtilisationPct, "utilisation = 100 × surveyed / (annual capacity / 12)", all,
            ("surveyed", production.Surveyed), ("annual", capacity.Annual));
        ledger.Add("response.expected", response.Expected, "frame", frame);
        ledger.Add("response.responded", response.Responded, "producers of the frame with a response in force", frame);
        ledger.Add("response.ratePct", response.RatePct, "rate = 100 × responded / expected", frame,
            ("responded", response.Responded), ("expected", response.Expected));
        ledger.Add("response.capacityWeightedRatePct", response.CapacityWeightedRatePct,
            "capacity-weighted rate = 100 × capacity of respondents / capacity of the frame", frame, ("annual", capacity.Annual));
        ledger.Add("response.imputedSharePct", response.ImputedSharePct, "imputed share = 100 × imputed / surveyed", all,
            ("imputed", production.Imputed), ("surveyed", production.Surveyed));
    }
}
