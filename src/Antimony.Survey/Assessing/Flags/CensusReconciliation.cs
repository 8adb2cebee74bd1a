using Antimony.Survey.Estimation.Figures;

namespace Antimony.Survey.Assessing.Flags;

/// <summary>The census must add up (method 1.7): counts close to the frame, and each status's count before, plus who
/// came in, less who went out, is its count now. A check on the state that was carried over: its counts are what was served,
/// its frame is what this month was compared with.</summary>
internal static class CensusReconciliation
{
    private static readonly OperatingStatus[] Statuses =
        [OperatingStatus.Halted, OperatingStatus.Reduced, OperatingStatus.Normal];

    public static IEnumerable<AssessmentFlag> Of(
        CensusFigures census, IReadOnlyList<EstimatedProducer> producers, AssessmentInput input)
    {
        if (input.MonthBefore is not { HasOwnFrame: true } previous) yield break;
        foreach (var status in Statuses)
        {
            var (now, before) = status switch
            {
                OperatingStatus.Halted => (census.Halted.Count, previous.Halted),
                OperatingStatus.Reduced => (census.Reduced.Count, previous.Reduced),
                _ => (census.Normal.Count, previous.Normal),
            };
            var came = producers.Count(p => p.Member.Status == status && p.Member.Previous?.Status != status);
            var went = previous.Producers.Count(p => p.Status == status)
                - producers.Count(p => p.Member.Status == status && p.Member.Previous?.Status == status);
            if (before + came - went != now && before is not null && now is not null)
                yield return FlagTexts.CensusNotReconciled(status, before.Value, came, went, now.Value);
        }
    }
}
