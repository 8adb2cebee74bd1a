using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Frame;

namespace Antimony.Survey.Estimation.Census;

/// <summary>Producers by status, with the change on the month before and the transitions (method, section 1.7).</summary>
internal static class CensusTable
{
    private static readonly OperatingStatus[] Statuses =
        [OperatingStatus.Normal, OperatingStatus.Reduced, OperatingStatus.Halted];

    public static CensusFigures Of(Panel panel, CarriedMonth? previous)
    {
        int Count(OperatingStatus status) => panel.Members.Count(m => m.Status == status);
        return new CensusFigures(
            panel.Members.Count,
            Figure(Count(OperatingStatus.Halted), previous?.Halted),
            Figure(Count(OperatingStatus.Reduced), previous?.Reduced),
            Figure(Count(OperatingStatus.Normal), previous?.Normal),
            previous is not null && previous.PanelMonth == previous.Month ? Transitions(panel) : Transitions(null));
    }

    public static CensusFigures Of(PublishedAggregate aggregate, CarriedMonth? previous) => new(
        aggregate.Producers ?? (aggregate.Halted + aggregate.Reduced + aggregate.Normal),
        Figure(aggregate.Halted, previous?.Halted),
        Figure(aggregate.Reduced, previous?.Reduced),
        Figure(aggregate.Normal, previous?.Normal),
        Transitions(null));

    /// <summary>100 × (normal + ½ reduced) / producers (method, section 1.8); producers are those counted.</summary>
    public static double? DiffusionIndex(CensusFigures census)
    {
        var counted = census.Normal.Count + census.Reduced.Count + census.Halted.Count;
        return counted > 0 ? 100 * (census.Normal.Count + (0.5 * census.Reduced.Count)) / counted : null;
    }

    /// <summary>The index with each producer weighing what it can make.</summary>
    public static double? CapacityWeightedDiffusion(Panel panel)
    {
        var capacity = panel.Members.Sum(m => m.Capacity.PerMonth.Value);
        return capacity > 0
            ? 100 * panel.Members.Sum(m => Activity(m.Status) * m.Capacity.PerMonth.Value) / capacity
            : null;
    }

    private static double Activity(OperatingStatus status) => status switch
    {
        OperatingStatus.Normal => 1,
        OperatingStatus.Reduced => 0.5,
        _ => 0,
    };

    private static CountFigure Figure(int? count, int? before) => new(count, count - before);

    private static Dictionary<string, IReadOnlyDictionary<string, int>> Transitions(Panel? panel)
    {
        var moves = (panel?.Members ?? [])
            .Where(m => m.Previous is not null)
            .CountBy(m => (m.Previous!.Status, m.Status))
            .ToDictionary();
        return Statuses.ToDictionary(Name, from => (IReadOnlyDictionary<string, int>)Statuses.ToDictionary(Name,
            to => moves.GetValueOrDefault((from, to))));
    }

    internal static string Name(OperatingStatus status) => status switch
    {
        OperatingStatus.Normal => "normal",
        OperatingStatus.Reduced => "reduced",
        OperatingStatus.Halted => "halted",
        _ => "closed",
    };
}
