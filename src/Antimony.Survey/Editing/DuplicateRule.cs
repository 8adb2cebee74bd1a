using System.Runtime.InteropServices;
using Antimony.Survey.Files.Headers;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Editing;

/// <summary>A producer reports once a month: every further row of it is an error, wrong rows counted in.</summary>
internal static class DuplicateRule
{
    public static void Check(
        IReadOnlyList<Response> responses,
        IReadOnlyList<(Month? Month, ProducerId? Producer, RowLocation Location)> incomplete,
        EditingLog log)
    {
        var first = new Dictionary<(Month, ProducerId), RowLocation>(responses.Count);
        foreach (var response in responses) Check(first, response.Month, response.Producer, response.Location, log);
        foreach (var row in incomplete)
        {
            if (row is { Month: { } month, Producer: { } producer }) Check(first, month, producer, row.Location, log);
        }
    }

    private static void Check(
        Dictionary<(Month, ProducerId), RowLocation> first, Month month, ProducerId producer, RowLocation at, EditingLog log)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(first, (month, producer), out var exists);
        if (!exists)
        {
            known = at;
            return;
        }

        var other = known.Sheet is null || known.Sheet == at.Sheet ? $"{known.Row}" : $"{known.Sheet}!{known.Row}";
        log.Add(RuleIds.DuplicateProducerMonth, at, ColumnRole.ProducerId, producer.ToString(), null, producer, month, other);
    }
}
