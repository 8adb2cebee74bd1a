using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Frame;

namespace Antimony.Survey.Estimation.Imputation;

/// <summary>Gives every member of a panel that reported no output a level (method, section 1.3): status first, then forward
/// from a response, backward, forward from a constructed value, construction. A value constructed before goes before a new
/// construction: it has followed the panel since. The stratum of a ratio is the status in the month that the value is taken
/// from: t−1 forward, t+1 backward, t for construction.</summary>
internal sealed class Imputer
{
    private readonly Month _month;
    private readonly IngotEquivalents _equivalents;
    private readonly RatioTable _forward;
    private readonly RatioTable _backward;
    private readonly RatioTable _construction;
    private readonly IReadOnlyList<double> _mix;
    private readonly List<ImputedCell> _cells = [];
    private readonly HashSet<StratumRatio> _ratios = [];

    private Imputer(Month month, Panel panel, IngotEquivalents equivalents)
    {
        (_month, _equivalents) = (month, equivalents);
        var reported = panel.Members.Where(m => m.IsReported).ToList();
        _mix = MixOf(reported);
        _forward = new RatioTable(CellMarker.ForwardFromResponse, reported
            .Where(m => m.Previous?.Marker == CellMarker.Reported)
            .Select(m => new MatchedPair(m.Previous!.Status, m.ContributorGroup, m.Previous.Level, m.Cell!.Level)));
        _backward = new RatioTable(CellMarker.Backward, reported
            .Where(m => m.Next is not null)
            .Select(m => new MatchedPair(m.Next!.Status, m.ContributorGroup, NextLevel(m)?.Level ?? 0, m.Cell!.Level)));
        _construction = new RatioTable(CellMarker.Constructed, reported
            .Select(m => new MatchedPair(m.Status, m.ContributorGroup, m.Capacity.PerMonth.Value, m.Cell!.Level)));
        Backtests = Backtest.Run(_forward);
    }

    /// <summary>The imputed levels, by producer.</summary>
    public IReadOnlyList<ImputedCell> Cells => _cells;

    /// <summary>The ratios that were used, by method and stratum.</summary>
    public IReadOnlyList<StratumRatio> Ratios => [.. _ratios.OrderBy(r => r.Method).ThenBy(r => r.Stratum)];

    /// <summary>The forward ratios' record on this month's responses.</summary>
    public IReadOnlyList<StratumBacktest> Backtests { get; }

    /// <summary>Whether the forward ratio of that stratum, or of all together, imputed anything.</summary>
    public bool Used(OperatingStatus stratum) => _ratios.Any(r =>
        r.Method == CellMarker.ForwardFromResponse && (r.Stratum is null || r.Stratum == stratum));

    /// <summary>Imputes what is missing in <paramref name="panel"/>.</summary>
    public static Imputer Complete(Month month, Panel panel, IngotEquivalents equivalents)
    {
        var imputation = new Imputer(month, panel, equivalents);
        foreach (var member in panel.Members.Where(m => m.Cell is null)) imputation.Impute(member);
        return imputation;
    }

    private void Impute(PanelMember member)
    {
        if (member.Status == OperatingStatus.Halted)
            Set(member, CellMarker.StructuralZero, member.LastResponse, Zero(), null, default);
        else if (!(Forward(member, constructed: false) || Backward(member) || Forward(member, constructed: true)
                   || Construct(member) || Hold(member)))
            Set(member, CellMarker.Missing, member.LastResponse, Zero(), null, default);
    }

    private bool Forward(PanelMember member, bool constructed)
    {
        if (member.Previous is not { Level: > 0 } previous || IsConstructed(previous) != constructed) return false;
        if (_forward.For(previous.Status) is not { } ratio) return false;
        Set(member, ForwardMarker(previous), previous.Origin, previous.Levels, ratio, previous.Status);
        return true;
    }

    private bool Backward(PanelMember member)
    {
        if (NextLevel(member) is not { Level: > 0 } next || _backward.For(member.Next!.Status) is not { } ratio) return false;
        Set(member, CellMarker.Backward, _month.Next, next.Levels, ratio, member.Next!.Status);
        return true;
    }

    private bool Construct(PanelMember member)
    {
        if (member.Capacity.PerMonth.Value is not > 0 || _construction.For(member.Status) is not { } ratio) return false;
        var capacity = member.Capacity.PerMonth.Value;
        Set(member, CellMarker.Constructed, member.LastResponse, [.. _mix.Select(share => share * capacity)], ratio, member.Status);
        return true;
    }

    private bool Hold(PanelMember member)
    {
        if (member.Previous is not { Level: > 0 } previous) return false;
        Set(member, ForwardMarker(previous), previous.Origin, previous.Levels, null, previous.Status);
        return true;
    }

    private void Set(PanelMember member, CellMarker marker, Month origin, IReadOnlyList<double> levels, StratumRatio? ratio,
        OperatingStatus stratum)
    {
        member.Cell = new ProducerLevel(marker, origin, ratio is null ? levels : [.. levels.Select(level => ratio.Ratio * level)]);
        _cells.Add(new ImputedCell(member.Producer, member.Cell.Level, marker, origin, ratio?.Ratio, ratio?.Stratum,
            member.Response is not null, Held: ratio is null && member.Cell.Level > 0)
        { FellBackFrom = ratio is { Stratum: null } ? stratum : null });
        if (ratio is not null) _ratios.Add(ratio);
    }

    private ProducerLevel? NextLevel(PanelMember member) => member.Next is { } next ? _equivalents.Reported(next) : null;

    private double[] Zero() => new double[_equivalents.Products.Count];

    private static bool IsConstructed(CarriedProducer carried) =>
        carried.Marker is CellMarker.Constructed or CellMarker.ForwardFromConstructed;

    private static CellMarker ForwardMarker(CarriedProducer previous) =>
        IsConstructed(previous) ? CellMarker.ForwardFromConstructed : CellMarker.ForwardFromResponse;

    // What respondents make of each product, as shares of their output: a constructed level has no other guide.
    private double[] MixOf(IReadOnlyList<PanelMember> reported)
    {
        var total = reported.Sum(m => m.Cell!.Level);
        return total == 0
            ? Zero()
            : [.. Enumerable.Range(0, _equivalents.Products.Count).Select(j => reported.Sum(m => m.Cell!.Levels[j]) / total)];
    }
}
