using Antimony.Survey.Files;
using Antimony.Survey.Files.Headers;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Editing;

/// <summary>The rules that hold a month against the month before: who is missing, who is new, what changed.</summary>
internal static class FrameRules
{
    public static void Check(
        Month month,
        ILookup<Month, Response> byMonth,
        SurveyFile file,
        EditingContext context,
        FindingLog log)
    {
        var incomplete = file.Table.Incomplete;
        var now = byMonth[month].ToList();
        var before = new Dictionary<ProducerId, Response>();
        foreach (var response in context.Earlier.GetValueOrDefault(month) ?? []) before[response.Producer] = response;
        foreach (var response in byMonth[month.Previous]) before[response.Producer] = response;
        SimilarNames.Check(now, before, file, log);
        if (before.Count == 0) return;

        var seen = now.Select(response => response.Producer)
            .Concat(incomplete.Where(row => row.Month == month && row.Producer is not null).Select(row => row.Producer!.Value))
            .ToHashSet();
        var changes = new ChangeRules(context.Definition, file, log);
        foreach (var response in now)
        {
            if (before.TryGetValue(response.Producer, out var last)) changes.Check(response, last);
            else log.Add(RuleId.NewProducer, file.At(response.Location, ColumnRole.ProducerId), response.Producer.ToString());
        }

        // A row whose month or producer could not be read may be the missing one.
        if (incomplete.Any(row => row.Month is null || row.Producer is null)) return;
        foreach (var last in before.Values.Where(last => last.Status != OperatingStatus.Closed && !seen.Contains(last.Producer)))
        {
            log.Add(RuleId.MissingProducer, value: last.Producer.ToString(), details: [last.Producer, month.Previous, month]);
        }
    }
}
