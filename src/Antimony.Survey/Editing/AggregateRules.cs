using System.Globalization;
using Antimony.Survey.Files;
using Antimony.Survey.Files.Headers;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Editing;

/// <summary>The rules for external aggregates.</summary>
internal static class AggregateRules
{
    // Percentages published to one decimal place may miss 100 by that much.
    private const double Rounding = 0.15;

    public static void Check(SurveyFile file, EditingContext context, FindingLog log)
    {
        var first = new Dictionary<Month, RowLocation>();
        foreach (var aggregate in file.Aggregates)
        {
            ResponseRules.CheckMonth(aggregate.Month, aggregate.Location, context, file, log);
            if (!first.TryAdd(aggregate.Month, aggregate.Location))
                log.Add(
                    RuleId.DuplicateMonth, file.At(aggregate.Location, ColumnRole.Month),
                    aggregate.Month.ToString(), null, aggregate.Month, first[aggregate.Month].Row);
            CheckCounts(aggregate, file, log);
            CheckOutlook(aggregate, file, log);
        }
    }

    private static void CheckCounts(ExternalAggregate aggregate, SurveyFile file, FindingLog log)
    {
        if (aggregate is not { Counted: { } sum, Producers: { } producers } || sum == producers) return;
        var value = producers.ToString(CultureInfo.InvariantCulture);
        log.Add(
            RuleId.CountsDoNotClose, file.At(aggregate.Location, ColumnRole.Producers), value,
            sum.ToString(CultureInfo.InvariantCulture), sum, producers);
    }

    private static void CheckOutlook(ExternalAggregate aggregate, SurveyFile file, FindingLog log)
    {
        if (aggregate.Outlook is not { IncreasePct: { } up, FlatPct: { } flat, DecreasePct: { } down }) return;
        var sum = up + flat + down;
        if (Math.Abs(sum - 100) <= Rounding) return;
        var text = sum.ToString("0.##", CultureInfo.InvariantCulture);
        log.Add(RuleId.OutlookDoesNotSum, file.At(aggregate.Location), text, null, text);
    }
}
