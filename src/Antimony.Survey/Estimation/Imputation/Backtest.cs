namespace Antimony.Survey.Estimation.Imputation;

/// <summary>Tries the forward ratio on the responses themselves: each matched respondent is left out in turn and imputed
/// from the others of its stratum, beside its last value carried forward.</summary>
internal static class Backtest
{
    /// <summary>One line for each stratum with at least two matched respondents, by status.</summary>
    public static IReadOnlyList<StratumBacktest> Run(RatioTable forward) =>
        [.. forward.Strata.Select(s => Run(s.Key, [.. s])).OfType<StratumBacktest>()];

    private static StratumBacktest? Run(OperatingStatus stratum, IReadOnlyList<MatchedPair> pairs)
    {
        if (pairs.Count < 2) return null;
        var within = RatioTable.WithinLimit(pairs);
        var from = pairs.Where((_, i) => within[i]).Sum(p => p.From);
        var to = pairs.Where((_, i) => within[i]).Sum(p => p.To);
        var tried = 0;
        double output = 0, byRatio = 0, carriedForward = 0;
        for (var i = 0; i < pairs.Count; i++)
        {
            var pair = pairs[i];
            var othersFrom = within[i] ? from - pair.From : from;
            var othersTo = within[i] ? to - pair.To : to;
            // Nothing is left to impute it from where it is the only pair within the limit.
            if (othersFrom <= 0 || othersTo <= 0) continue;
            tried++;
            output += pair.To;
            byRatio += Math.Abs(pair.To - (pair.From * othersTo / othersFrom));
            carriedForward += Math.Abs(pair.To - pair.From);
        }

        return tried == 0
            ? null
            : new StratumBacktest(stratum, tried, Contributor.Count(pairs.Select(p => p.Contributor)),
                100 * byRatio / output, 100 * carriedForward / output);
    }
}
