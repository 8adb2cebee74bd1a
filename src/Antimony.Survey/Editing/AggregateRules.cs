using System.Globalization;
using Antimony.Survey.Files.Headers;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Editing;

/// <summary>The rules for published aggregates.</summary>
internal static class AggregateRules
{
    // Percentages published to one decimal place may miss 100 by that much.
    private const double Rounding = 0.15;

    public static void Check(IReadOnlyList<PublishedAggregate> aggregates, EditingContext context, EditingLog log)
    {
        var first = new Dictionary<Month, RowLocation>();
        foreach (var aggregate in aggregates)
        {
            ResponseRules.CheckMonth(aggregate.Month, aggregate.Location, context, log);
            if (!first.TryAdd(aggregate.Month, aggregate.Location))
                log.Add(
                    RuleIds.DuplicateMonth, aggregate.Location, ColumnRole.Month, aggregate.Month.ToString(), null,
                    aggregate.Month, first[aggregate.Month].Row);
            CheckCounts(aggregate, log);
            CheckOutlook(aggregate, log);
        }
    }

    private static void CheckCounts(PublishedAggregate aggregate, EditingLog log)
    {
        if (aggregate is not { Halted: { } halted, Reduced: { } reduced, Normal: { } normal, Producers: { } producers }) return;
        var sum = (long)halted + reduced + normal;
        if (sum == producers) return;
        var value = producers.ToString(CultureInfo.InvariantCulture);
        log.Add(
            RuleIds.CountsDoNotClose, aggregate.Location, ColumnRole.Producers, value, sum.ToString(CultureInfo.InvariantCulture), sum, producers);
    }

    private static void CheckOutlook(PublishedAggregate aggregate, EditingLog log)
    {
        if (aggregate is not { OutlookIncreasePct: { } up, OutlookFlatPct: { } flat, OutlookDecreasePct: { } down }) return;
        var sum = up + flat + down;
        if (Math.Abs(sum - 100) <= Rounding) return;
        var text = sum.ToString("0.##", CultureInfo.InvariantCulture);
        log.Add(RuleIds.OutlookDoesNotSum, aggregate.Location, null, text, null, text);
    }
}
