using Antimony.Survey.Frame;

namespace Antimony.Survey.Estimation.Imputation;

/// <summary>A respondent's values at both ends of a ratio, the stratum that it stands in and the holding that it belongs
/// to.</summary>
internal readonly record struct MatchedPair(OperatingStatus Stratum, Contributor Contributor, double From, double To);

/// <summary>The ratios of one imputation method by stratum (method 1.3). Both values of a pair are positive: a
/// producer that stopped or started changed its status, and its log ratio would be infinite, beyond any limit.</summary>
internal sealed class RatioTable
{
    private const double Limit = 3;

    /// <summary>Deviations closer to the limit than this are rounding.</summary>
    private const double Tolerance = 1e-12;

    private readonly CellMarker _method;
    private readonly List<MatchedPair> _pairs;
    private readonly Dictionary<OperatingStatus, StratumRatio?> _byStratum = [];
    private readonly Lazy<StratumRatio?> _all;

    public RatioTable(CellMarker method, IEnumerable<MatchedPair> pairs)
    {
        _method = method;
        _pairs = [.. pairs.Where(p => p is { From: > 0, To: > 0 })];
        _all = new Lazy<StratumRatio?>(() => Estimate(null, _pairs));
    }

    public IEnumerable<IGrouping<OperatingStatus, MatchedPair>> Strata => _pairs.GroupBy(p => p.Stratum).OrderBy(g => g.Key);

    /// <summary>The stratum's ratio, that of all strata where it has no matched respondent, or <see langword="null"/> where no
    /// stratum has one.</summary>
    public StratumRatio? For(OperatingStatus stratum)
    {
        if (!_byStratum.TryGetValue(stratum, out var own))
            _byStratum[stratum] = own = Estimate(stratum, [.. _pairs.Where(p => p.Stratum == stratum)]);
        return own ?? _all.Value;
    }

    /// <summary>Which pairs count: log ratios within 3 × MAD of their median. Where most are equal and the MAD is zero, the
    /// mean absolute deviation takes its place, scaled to the same normal (Iglewicz and Hoaglin, 1993).</summary>
    public static IReadOnlyList<bool> WithinLimit(IReadOnlyList<MatchedPair> pairs)
    {
        var logs = pairs.Select(p => Math.Log(p.To / p.From)).ToArray();
        var centre = Median(logs);
        var deviations = Array.ConvertAll(logs, l => Math.Abs(l - centre));
        var scale = Median(deviations);
        if (scale <= Tolerance) scale = 1.2533 / 1.4826 * deviations.Average();
        return Array.ConvertAll(deviations, d => d <= (Limit * scale) + Tolerance);
    }

    private StratumRatio? Estimate(OperatingStatus? stratum, List<MatchedPair> pairs)
    {
        if (pairs.Count == 0) return null;
        var within = WithinLimit(pairs);
        var kept = pairs.Where((_, i) => within[i]).ToList();
        return new StratumRatio(_method, stratum, kept.Sum(p => p.To) / kept.Sum(p => p.From), kept.Count,
            pairs.Count - kept.Count);
    }

    private static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
