using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Estimation.Provenance;

namespace Antimony.Survey.Estimation.Census;

/// <summary>How often each reason was given, and the share of the frame's capacity behind it.</summary>
internal static class ReasonTable
{
    /// <summary>One line for each reason that was given, in the order of the contract.</summary>
    public static IReadOnlyList<ReasonFigure> Of(IReadOnlyList<EstimatedProducer> producers)
    {
        var capacity = producers.Sum(p => p.Member.Capacity.PerYear.Value);
        return [.. WireName.All<Reasons>().Where(reason => reason.Value != Reasons.None)
            .Select(reason => (Code: reason.Key, Giving: Giving(producers, reason.Value)))
            .Where(reason => reason.Giving.Count > 0)
            .Select(reason => new ReasonFigure(
                reason.Code,
                reason.Giving.Count,
                capacity > 0 ? 100 * reason.Giving.Sum(p => p.Member.Capacity.PerYear.Value) / capacity : null))];
    }

    /// <summary>Who gives that reason. A halted producer that has not responded keeps the reason of its latest response, as it
    /// keeps its status.</summary>
    public static IReadOnlyList<EstimatedProducer> Giving(IReadOnlyList<EstimatedProducer> producers, Reasons reason) =>
        [.. producers.Where(p => p.Member.Response is not null || p.Member.Status == OperatingStatus.Halted)
            .Where(p => p.Member.Reasons.HasFlag(reason))];

    /// <summary>Says where each figure comes from, as that assessment shows it.</summary>
    public static void Explain(ProvenanceLedger ledger, Assessment shown, IReadOnlyList<ProvenanceInput?> frame)
    {
        foreach (var reason in shown.Reasons)
        {
            ledger.Add($"reasons.{reason.Code}.producers", reason.Producers, "producers that gave the reason", frame);
            ledger.Add($"reasons.{reason.Code}.capacitySharePct", reason.CapacitySharePct,
                "100 × their capacity / capacity of the frame", frame, ("capacity", shown.Capacity.Annual));
        }
    }
}
