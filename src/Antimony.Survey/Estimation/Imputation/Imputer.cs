using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Frame;

namespace Antimony.Survey.Estimation.Imputation;

/// <summary>Gives every producer of a frame that reported no output a level (method 1.3).</summary>
/// <remarks>The stratum of a ratio is the status in the month that the value is taken from: t−1 forward, t+1 backward, t for
/// construction.</remarks>
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

    private Imputer(Month month, IReadOnlyList<EstimatedProducer> reported, IngotEquivalents equivalents)
    {
        (_month, _equivalents) = (month, equivalents);
        _mix = MixOf(reported);
        // Only what was reported at both ends makes a ratio: one that was imputed would hand on the ratio it was made with.
        _forward = new RatioTable(CellMarker.ForwardFromResponse, reported
            .Where(p => p.Member.Previous?.Marker == CellMarker.Reported)
            .Select(p => new MatchedPair(
                p.Member.Previous!.Status, p.Member.Contributor, p.Member.Previous.Level, p.Level.Total)));
        _backward = new RatioTable(CellMarker.Backward, reported
            .Where(p => p.Member.Next is not null)
            .Select(p => new MatchedPair(
                p.Member.Next!.Status, p.Member.Contributor, NextLevel(p.Member)?.Total ?? 0, p.Level.Total)));
        _construction = new RatioTable(CellMarker.Constructed, reported
            .Select(p => new MatchedPair(
                p.Member.Status, p.Member.Contributor, p.Member.Capacity.PerMonth.Value, p.Level.Total)));
    }

    /// <summary>Takes the levels that were reported and imputes the others.</summary>
    public static ImputedFrame Complete(Month month, MonthFrame frame, IngotEquivalents equivalents)
    {
        var levels = frame.Members
            .Select(member => (Member: member, Level: member.Response is { } own ? equivalents.Reported(own) : null))
            .ToList();
        var reported = levels.Where(pair => pair.Level is not null)
            .Select(pair => new EstimatedProducer(pair.Member, pair.Level!)).ToList();
        var imputer = new Imputer(month, reported, equivalents);
        var producers = levels
            .Select(pair => new EstimatedProducer(pair.Member, pair.Level ?? imputer.Impute(pair.Member))).ToList();
        return new ImputedFrame(
            producers,
            imputer._cells,
            [.. imputer._ratios.OrderBy(ratio => ratio.Method).ThenBy(ratio => ratio.Stratum)],
            Backtest.Run(imputer._forward));
    }

    // Status first: who was halted and says nothing stands still, whatever the others do. Then by how much is known of the
    // producer itself. A value constructed before goes before a new construction: it has followed the frame since.
    private ProducerLevel Impute(FrameMember member) => member.Status == OperatingStatus.Halted
        ? Record(member, CellMarker.StructuralZero, member.LastResponse, Zero(), null, default)
        : Forward(member, constructed: false) ?? Backward(member) ?? Forward(member, constructed: true)
            ?? Construct(member) ?? Hold(member)
            ?? Record(member, CellMarker.Missing, member.LastResponse, Zero(), null, default);

    private ProducerLevel? Forward(FrameMember member, bool constructed) =>
        member.Previous is { Level: > 0 } previous && IsConstructed(previous) == constructed
            && _forward.For(previous.Status) is { } ratio
            ? Record(member, ForwardMarker(previous), previous.Origin, previous.Levels, ratio, previous.Status)
            : null;

    private ProducerLevel? Backward(FrameMember member) =>
        member.Next is { } next && NextLevel(member) is { Total: > 0 } level && _backward.For(next.Status) is { } ratio
            ? Record(member, CellMarker.Backward, _month.Next, level.ByProduct, ratio, next.Status)
            : null;

    private ProducerLevel? Construct(FrameMember member)
    {
        var capacity = member.Capacity.PerMonth.Value;
        return capacity > 0 && _construction.For(member.Status) is { } ratio
            ? Record(
                member, CellMarker.Constructed, member.LastResponse, [.. _mix.Select(share => share * capacity)], ratio,
                member.Status)
            : null;
    }

    // Nobody answered whom it could be likened to: the last value is the best guess left, and a flag says so.
    private ProducerLevel? Hold(FrameMember member) => member.Previous is { Level: > 0 } previous
        ? Record(member, ForwardMarker(previous), previous.Origin, previous.Levels, null, previous.Status)
        : null;

    private ProducerLevel Record(
        FrameMember member, CellMarker marker, Month origin, IReadOnlyList<double> levels, StratumRatio? ratio,
        OperatingStatus stratum)
    {
        var level = new ProducerLevel(
            marker, origin, ratio is null ? levels : [.. levels.Select(value => ratio.Ratio * value)]);
        _cells.Add(new ImputedCell(
            member.Producer, level.Total, marker, origin, ratio?.Ratio, ratio?.Stratum,
            Responded: member.Response is not null, Held: ratio is null && level.Total > 0)
        {
            FellBackFrom = ratio is { Stratum: null } ? stratum : null,
        });
        if (ratio is not null) _ratios.Add(ratio);
        return level;
    }

    private ProducerLevel? NextLevel(FrameMember member) => member.Next is { } next ? _equivalents.Reported(next) : null;

    private double[] Zero() => new double[_equivalents.Products.Count];

    private static bool IsConstructed(CarriedProducer carried) =>
        carried.Marker is CellMarker.Constructed or CellMarker.ForwardFromConstructed;

    private static CellMarker ForwardMarker(CarriedProducer previous) =>
        IsConstructed(previous) ? CellMarker.ForwardFromConstructed : CellMarker.ForwardFromResponse;

    // What respondents make of each product, as shares of their output: a constructed level has no other guide.
    private double[] MixOf(IReadOnlyList<EstimatedProducer> reported)
    {
        var total = reported.Sum(p => p.Level.Total);
        return total == 0
            ? Zero()
            : [.. Enumerable.Range(0, _equivalents.Products.Count)
                .Select(j => reported.Sum(p => p.Level.ByProduct[j]) / total)];
    }
}
