using Antimony.Survey.Definition;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Estimation.Provenance;

namespace Antimony.Survey.Estimation;

/// <summary>The frame's capacity and how much of it was used, and who answered.</summary>
internal static class SurveyedCapacity
{
    public static CapacityFigures Capacity(SurveyDefinition definition, IReadOnlyList<EstimatedProducer> producers)
    {
        var monthly = producers.Sum(p => p.Member.Capacity.PerMonth.Value);
        return new CapacityFigures(
            producers.Sum(p => p.Member.Capacity.PerYear.Value),
            100 * definition.Coverage,
            monthly > 0 ? 100 * producers.Sum(p => p.Level.Total) / monthly : null);
    }

    public static ResponseFigures Response(IReadOnlyList<EstimatedProducer> producers, ProductionFigures production)
    {
        var responding = producers.Where(p => p.Member.Response is not null).ToList();
        var capacity = producers.Sum(p => p.Member.Capacity.PerYear.Value);
        return new ResponseFigures(
            producers.Count,
            responding.Count,
            producers.Count > 0 ? 100.0 * responding.Count / producers.Count : null,
            capacity > 0 ? 100 * responding.Sum(p => p.Member.Capacity.PerYear.Value) / capacity : null,
            production.Surveyed > 0 ? 100 * production.Imputed / production.Surveyed : 0);
    }

    /// <summary>Says where each figure comes from, as that assessment shows it.</summary>
    public static void Explain(
        ProvenanceLedger ledger, Assessment shown, IReadOnlyList<ProvenanceInput?> frame, IReadOnlyList<ProvenanceInput?> all)
    {
        var (capacity, response, production) = (shown.Capacity, shown.Response, shown.Production);
        ledger.Add("capacity.annual", capacity.Annual, "annual capacity = Σ capacity a year over the frame", frame);
        ledger.Add("capacity.coveragePct", capacity.CoveragePct,
            "coverage of national capacity, as the survey's definition states", []);
        ledger.Add("capacity.utilisationPct", capacity.UtilisationPct,
            "utilisation = 100 × surveyed / (annual capacity / 12)", all,
            ("surveyed", production.Surveyed), ("annual", capacity.Annual));
        ledger.Add("response.expected", response.Expected, "frame", frame);
        ledger.Add("response.responded", response.Responded, "producers of the frame with a response in force", frame);
        ledger.Add("response.ratePct", response.RatePct, "rate = 100 × responded / expected", frame,
            ("responded", response.Responded), ("expected", response.Expected));
        ledger.Add("response.capacityWeightedRatePct", response.CapacityWeightedRatePct,
            "capacity-weighted rate = 100 × capacity of respondents / capacity of the frame", frame,
            ("annual", capacity.Annual));
        ledger.Add("response.imputedSharePct", response.ImputedSharePct, "imputed share = 100 × imputed / surveyed", all,
            ("imputed", production.Imputed), ("surveyed", production.Surveyed));
    }
}
