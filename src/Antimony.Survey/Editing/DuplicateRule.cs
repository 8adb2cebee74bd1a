using System.Runtime.InteropServices;
using Antimony.Survey.Files;
using Antimony.Survey.Files.Headers;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Editing;

/// <summary>A producer reports once a month: every further row of it is an error, wrong rows counted in.</summary>
internal static class DuplicateRule
{
    public static void Check(SurveyFile file, IReadOnlyList<Response> responses, FindingLog log)
    {
        var first = new Dictionary<(Month, ProducerId), RowLocation>(responses.Count);
        foreach (var response in responses) Check(response.Month, response.Producer, response.Location);
        foreach (var row in file.Table.Incomplete)
        {
            if (row is { Month: { } month, Producer: { } producer }) Check(month, producer, row.Location);
        }

        void Check(Month month, ProducerId producer, RowLocation at)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(first, (month, producer), out var exists);
            if (!exists)
            {
                known = at;
                return;
            }

            var other = known.Sheet is null || known.Sheet == at.Sheet ? $"{known.Row}" : $"{known.Sheet}!{known.Row}";
            log.Add(
                RuleId.DuplicateProducerMonth, file.At(at, ColumnRole.ProducerId), producer.ToString(), null,
                producer, month, other);
        }
    }
}
