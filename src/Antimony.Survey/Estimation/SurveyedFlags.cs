namespace Antimony.Survey.Estimation;

/// <summary>The flags of a month that producers responded for, always in the same order.</summary>
internal static class SurveyedFlags
{
    /// <summary>Utilisation above this share of capacity is a finding (issue of the capacity's basis).</summary>
    private const double UtilisationLimit = 1.10;

    public static IReadOnlyList<AssessmentFlag> Of(
        AssessmentInput input, Assessment assessment, Panel panel, Imputation imputation, MatchedLink? link)
    {
        var flags = new List<AssessmentFlag>();
        var response = assessment.Response;
        if (response.Responded < response.Expected)
            flags.Add(Flags.MissingResponses(response.Expected - response.Responded, response.Expected, response.CapacityWeightedRatePct));
        flags.AddRange(OnImputation(assessment, imputation));
        flags.Add(Flags.ProvincesWithheld());
        if (link is { FrameChanged: true, Ratio: not null }) flags.Add(Flags.ChainLinked(link));
        if (link is null && assessment.Change.MomPct is { } mom)
            flags.Add(input.Aggregate?.MomPct is null ? Flags.LevelsCompared(input.Month) : Flags.PublishedChange(mom));
        flags.AddRange(SeriesFlags.Of(input, assessment));
        flags.AddRange(OnCapacity(assessment, panel));
        flags.AddRange(Reconciliation.Of(assessment.Census, panel, input));
        if (input.Aggregate is { } published && PublishedComparison.Of(assessment, published) is { } difference)
            flags.Add(difference);
        return flags;
    }

    private static IEnumerable<AssessmentFlag> OnImputation(Assessment assessment, Imputation imputation)
    {
        var valued = imputation.Cells.Where(c => c.Level > 0).ToList();
        var blank = imputation.Cells.Count(c => c.Responded);
        if (blank > 0) yield return Flags.MissingOutput(blank);
        if (valued.Count > 0)
        {
            var methods = valued.CountBy(c => c.Method).OrderBy(m => m.Key).Select(m => $"{Name(m.Key)} {m.Value}");
            yield return Flags.Imputed(valued.Count, assessment.Response.ImputedSharePct, string.Join(", ", methods));
        }

        foreach (var group in valued.Where(c => c.FellBackFrom is not null).GroupBy(c => c.FellBackFrom!.Value).OrderBy(g => g.Key))
            yield return Flags.Fallback(group.Count(), group.Key);
        if (valued.Count(c => c.Held) is > 0 and var held) yield return Flags.Held(held);
        if (imputation.Cells.Count(c => c.Method == CellMarker.Missing) is > 0 and var lost) yield return Flags.NotImputable(lost);
        if (imputation.Ratios.Sum(r => r.LeftOut) is > 0 and var movers) yield return Flags.OutlyingMovers(movers);
        // A stratum that imputed nothing has nothing to warn of; its backtest is in the provenance all the same.
        var used = imputation.Ratios.Where(r => r.Method == CellMarker.ForwardFromResponse).Select(r => r.Stratum).ToHashSet();
        foreach (var test in imputation.Backtests.Where(t => t.CarriedForwardIsBetter && (used.Contains(t.Stratum) || used.Contains(null))))
            yield return Flags.CarriedForwardBetter(test);
    }

    private static IEnumerable<AssessmentFlag> OnCapacity(Assessment assessment, Panel panel)
    {
        if (assessment.Capacity.UtilisationPct > 100 * UtilisationLimit)
        {
            yield return Flags.UtilisationAboveCapacity(assessment.Capacity.UtilisationPct.Value,
                panel.Members.Count(m => m.Capacity.Basis == CapacityBasis.Year),
                panel.Members.Count(m => m.Capacity.Basis == CapacityBasis.Month));
        }

        var above = panel.Members
            .Where(m => m.IsReported && m.Cell!.Level > UtilisationLimit * m.Capacity.PerMonth.Value && m.Cell.Level > 0)
            .CountBy(m => m.Capacity.Basis)
            .ToDictionary();
        if (above.Count > 0)
        {
            yield return Flags.ProducersAboveCapacity(
                above.GetValueOrDefault(CapacityBasis.Year), above.GetValueOrDefault(CapacityBasis.Month));
        }
    }

    private static string Name(CellMarker marker) => marker switch
    {
        CellMarker.ForwardFromResponse => "FIR",
        CellMarker.Backward => "BI",
        CellMarker.Constructed => "C",
        _ => "FIC",
    };
}
