using System.Globalization;
using Antimony.Survey.Disclosure;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Estimation.Imputation;
using Antimony.Survey.Frame;
using static System.FormattableString;

namespace Antimony.Survey.Assessing.Flags;

/// <summary>Flags on who did not answer and what stands in for it.</summary>
internal static class ImputationFlags
{
    public static IEnumerable<AssessmentFlag> Of(
        Assessment shown, ImputedFrame imputation, ContributorRule rule)
    {
        var response = shown.Response;
        if (response.Responded < response.Expected) yield return MissingResponses(response);
        var blank = imputation.Cells.Count(c => c.Responded);
        if (blank > 0) yield return MissingOutput(blank);
        var valued = imputation.Cells.Where(c => c.Level > 0).ToList();
        if (valued.Count > 0) yield return Imputed(valued, response.ImputedSharePct);
        var fellBack = valued.Where(c => c.FellBackFrom is not null).GroupBy(c => c.FellBackFrom!.Value);
        foreach (var stratum in fellBack.OrderBy(g => g.Key))
            yield return Fallback(stratum.Count(), stratum.Key);
        var held = valued.Count(c => c.Held);
        if (held > 0) yield return Held(held);
        var lost = imputation.Cells.Count(c => c.Method == CellMarker.Missing);
        if (lost > 0) yield return NotImputable(lost);
        var movers = imputation.Ratios.Where(r => r.LeftOut > 0).ToList();
        if (movers.Count > 0) yield return OutlyingMovers(movers);
        foreach (var test in imputation.Backtests.Where(t => t.CarriedForwardIsBetter && imputation.Used(t.Stratum)))
            yield return CarriedForwardBetter(test, showErrors: rule.AreEnough(test.Groups));
    }

    private static AssessmentFlag MissingResponses(ResponseFigures response) => new("missing-responses",
        string.Create(CultureInfo.InvariantCulture,
            $"Producers that have not responded: {response.Expected - response.Responded} of " +
            $"{response.Expected}. The capacity-weighted response rate is " +
            $"{response.CapacityWeightedRatePct:0.0} %."));

    private static AssessmentFlag MissingOutput(int producers) => new("missing-output",
        Invariant($"Producers that run but left their output blank: {producers}."));

    private static AssessmentFlag Imputed(List<ImputedCell> cells, double? sharePct)
    {
        var counts = cells.CountBy(c => c.Method).OrderBy(m => m.Key);
        var methods = string.Join(", ", counts.Select(m => Invariant($"{WireName.Of(m.Key)} {m.Value}")));
        var share = sharePct is { } pct ? Invariant($", {pct:0.00} % of surveyed production") : "";
        return new AssessmentFlag("imputed", Invariant($"Producers imputed: {cells.Count} ({methods}){share}."));
    }

    private static AssessmentFlag Fallback(int producers, OperatingStatus stratum) => new("imputation-fallback",
        string.Create(CultureInfo.InvariantCulture,
            $"No matched respondent in the stratum '{WireName.Of(stratum)}': the ratio of all strata " +
            $"stands in for it. Producers imputed so: {producers}."));

    private static AssessmentFlag Held(int producers) => new("imputation-held",
        Invariant($"No respondent gave a ratio: last values stand unchanged. Producers imputed so: {producers}."));

    private static AssessmentFlag NotImputable(int producers) => new("not-imputable",
        Invariant($"Producers that run and give nothing to impute from: {producers}. Production lacks them."));

    private static AssessmentFlag OutlyingMovers(List<StratumRatio> ratios)
    {
        var counts = string.Join(", ", ratios.Select(r =>
            Invariant($"{r.LeftOut} ({WireName.Of(r.Method)}, {(r.Stratum is { } s ? WireName.Of(s) : "all strata")})")));
        return new AssessmentFlag("outlying-movers",
            $"Respondents beyond 3 × MAD of the log ratio, left out of imputation ratios and kept in the level: {counts}.");
    }

    private static AssessmentFlag CarriedForwardBetter(StratumBacktest test, bool showErrors)
    {
        var errors = showErrors
            ? string.Create(CultureInfo.InvariantCulture,
                $" the ratio misses by {test.RatioErrorPct:0.0} % of output, " +
                $"the last value carried forward by {test.CarriedForwardErrorPct:0.0} %.")
            : " the last value carried forward comes closer than the ratio; the errors are withheld.";
        return new AssessmentFlag("carried-forward-better",
            string.Create(CultureInfo.InvariantCulture,
                $"Stratum '{WireName.Of(test.Stratum)}', each of {test.Respondents} respondents left out in turn:{errors}"));
    }
}
