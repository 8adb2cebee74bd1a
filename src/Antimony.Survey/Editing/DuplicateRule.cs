using System.Runtime.InteropServices;

namespace Antimony.Survey.Editing;

/// <summary>A producer reports once a month: every further row of it is an error, wrong rows counted in.</summary>
internal static class DuplicateRule
{
    public static void Check(
        IReadOnlyList<Response> responses,
        IReadOnlyList<(Month? Month, ProducerId? Producer, RowLocation Location)> incomplete,
        FindingList findings)
    {
        var first = new Dictionary<(Month, ProducerId), RowLocation>(responses.Count);
        foreach (var response in responses) Check(first, response.Month, response.Producer, response.Location, findings);
        foreach (var row in incomplete)
        {
            if (row is { Month: { } month, Producer: { } producer }) Check(first, month, producer, row.Location, findings);
        }
    }

    private static void Check(
        Dictionary<(Month, ProducerId), RowLocation> first, Month month, ProducerId producer, RowLocation at, FindingList findings)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(first, (month, producer), out var exists);
        if (!exists)
        {
            known = at;
            return;
        }

        var other = known.Sheet is null || known.Sheet == at.Sheet ? $"{known.Row}" : $"{known.Sheet}!{known.Row}";
        findings.Add(RuleIds.DuplicateProducerMonth, at, "producer_id", producer.ToString(), null, producer, month, other);
    }
}
