using Antimony.Survey.Definition;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Estimation.Provenance;

namespace Antimony.Survey.Estimation;

/// <summary>National production from the levels of the frame's producers (method 1.4).</summary>
internal static class SurveyedProduction
{
    /// <summary>Production but for what the series adds to it.</summary>
    public static ProductionFigures Of(SurveyDefinition definition, IReadOnlyList<EstimatedProducer> producers)
    {
        var reported = producers.Where(p => p.IsReported).Sum(p => p.Level.Total);
        var imputed = producers.Where(p => !p.IsReported).Sum(p => p.Level.Total);
        var surveyed = reported + imputed;
        var national = surveyed / definition.Coverage;
        var byProduct = definition.Products.Index().ToDictionary(
            product => product.Item.Id,
            product => (double?)(producers.Sum(p => p.Level.ByProduct[product.Index]) / definition.Coverage));
        return new ProductionFigures(
            national, surveyed, reported, imputed, national - surveyed, byProduct, DailyAverage: null, YearToDate: null);
    }

    /// <summary>Says where each figure comes from, as that assessment shows it.</summary>
    public static void Explain(
        ProvenanceLedger ledger, SurveyDefinition definition, Assessment shown,
        IReadOnlyList<ProvenanceInput?> responses, IReadOnlyList<ProvenanceInput?> all)
    {
        var p = shown.Production;
        ledger.Add("production.national", p.National, "national = surveyed / coverage", all,
            ("surveyed", p.Surveyed), ("coverage", definition.Coverage));
        ledger.Add("production.surveyed", p.Surveyed, "surveyed = reported + imputed", all,
            ("reported", p.Reported), ("imputed", p.Imputed));
        ledger.Add("production.reported", p.Reported,
            "reported = Σ factor × gross output over respondents and products", responses,
            definition.Products.Select(product => ($"factor.{product.Id}", (double?)definition.FactorOf(product.Id))));
        ledger.Add("production.imputed", p.Imputed, "imputed = Σ levels by FIR, BI, C and FIC", all);
        ledger.Add("production.unsurveyed", p.Unsurveyed, "unsurveyed = national − surveyed", all,
            ("national", p.National), ("surveyed", p.Surveyed));
        foreach (var (product, level) in p.ByProduct)
        {
            ledger.Add($"production.byProduct.{product}", level,
                "product = factor × gross output, reported and imputed / coverage; withheld below the fewest contributing " +
                "groups", all, ("factor", definition.FactorOf(product)), ("coverage", definition.Coverage));
        }
    }
}
