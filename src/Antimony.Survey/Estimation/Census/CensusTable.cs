using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Estimation.Provenance;

namespace Antimony.Survey.Estimation.Census;

/// <summary>Producers by status, with the change on the month before and the transitions (method 1.7), and the diffusion of
/// activity (method 1.8).</summary>
internal static class CensusTable
{
    private static readonly OperatingStatus[] Statuses =
        [OperatingStatus.Normal, OperatingStatus.Reduced, OperatingStatus.Halted];

    public static CensusFigures Of(IReadOnlyList<EstimatedProducer> producers, CarriedMonth? before)
    {
        int Count(OperatingStatus status) => producers.Count(p => p.Member.Status == status);
        return new CensusFigures(
            producers.Count,
            Figure(Count(OperatingStatus.Halted), before?.Halted),
            Figure(Count(OperatingStatus.Reduced), before?.Reduced),
            Figure(Count(OperatingStatus.Normal), before?.Normal),
            Transitions(before is { HasOwnFrame: true } ? producers : []));
    }

    public static CensusFigures Of(ExternalAggregate aggregate, CarriedMonth? before) => new(
        aggregate.Producers ?? (int?)aggregate.Counted,
        Figure(aggregate.Halted, before?.Halted),
        Figure(aggregate.Reduced, before?.Reduced),
        Figure(aggregate.Normal, before?.Normal),
        Transitions([]));

    /// <summary>The diffusion of activity; without producers of whom more than the counts is known, unweighted only.</summary>
    public static DiffusionFigures Diffusion(
        CensusFigures census, IReadOnlyList<EstimatedProducer> producers, CarriedMonth? before)
    {
        var index = Index(census);
        return new DiffusionFigures(index, CapacityWeighted(producers), index - before?.DiffusionIndex);
    }

    /// <summary>Says where each of these figures comes from, as that assessment shows it.</summary>
    public static void Explain(
        ProvenanceLedger ledger, AssessmentInput input, Assessment shown, IReadOnlyList<ProvenanceInput?> now)
    {
        var before = input.MonthBefore;
        var (census, diffusion) = (shown.Census, shown.Diffusion);
        ledger.Add("census.producers", census.Producers,
            "frame: producers that responded within the frame's months and have not closed", now);
        Count(OperatingStatus.Halted, census.Halted, before?.Halted);
        Count(OperatingStatus.Reduced, census.Reduced, before?.Reduced);
        Count(OperatingStatus.Normal, census.Normal, before?.Normal);
        ledger.Add("diffusion.index", diffusion.Index,
            "diffusion = 100 × (normal + reduced / 2) / (normal + reduced + halted)", now,
            ("normal", census.Normal.Count), ("reduced", census.Reduced.Count), ("halted", census.Halted.Count));
        ledger.Add("diffusion.outputWeighted", diffusion.OutputWeighted,
            "capacity-weighted diffusion = 100 × Σ capacity × (1 normal, ½ reduced, 0 halted) / Σ capacity", now);
        ledger.Add("diffusion.change", diffusion.Change, "change = index − index of the month before", now,
            ("index", diffusion.Index), ("before", before?.DiffusionIndex));

        void Count(OperatingStatus status, CountFigure figure, int? countBefore)
        {
            var name = WireName.Of(status);
            ledger.Add($"census.{name}.count", figure.Count, "producers by latest known status", now);
            ledger.Add($"census.{name}.change", figure.Change, "change = count − count of the month before", now,
                ("count", figure.Count), ("before", countBefore));
        }
    }

    private static double? Index(CensusFigures census)
    {
        var counted = census.Normal.Count + census.Reduced.Count + census.Halted.Count;
        return counted > 0 ? 100 * (census.Normal.Count + (0.5 * census.Reduced.Count)) / counted : null;
    }

    private static double? CapacityWeighted(IReadOnlyList<EstimatedProducer> producers)
    {
        var capacity = producers.Sum(p => p.Member.Capacity.PerMonth.Value);
        return capacity > 0
            ? 100 * producers.Sum(p => Activity(p.Member.Status) * p.Member.Capacity.PerMonth.Value) / capacity
            : null;
    }

    private static double Activity(OperatingStatus status) => status switch
    {
        OperatingStatus.Normal => 1,
        OperatingStatus.Reduced => 0.5,
        _ => 0,
    };

    private static CountFigure Figure(int? count, int? before) => new(count, count - before);

    private static Dictionary<string, IReadOnlyDictionary<string, int>> Transitions(IReadOnlyList<EstimatedProducer> producers)
    {
        var moves = producers.Select(p => p.Member)
            .Where(member => member.Previous is not null)
            .CountBy(member => (member.Previous!.Status, member.Status))
            .ToDictionary();
        return Statuses.ToDictionary(
            WireName.Of,
            from => (IReadOnlyDictionary<string, int>)Statuses.ToDictionary(
                WireName.Of, to => moves.GetValueOrDefault((from, to))));
    }
}
