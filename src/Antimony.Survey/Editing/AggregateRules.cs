using System.Globalization;

namespace Antimony.Survey.Editing;

/// <summary>The rules for published aggregates.</summary>
internal static class AggregateRules
{
    // Percentages published to one decimal place may miss 100 by that much.
    private const double Rounding = 0.15;

    public static void Check(IReadOnlyList<PublishedAggregate> aggregates, EditingContext context, FindingList findings)
    {
        var first = new Dictionary<Month, RowLocation>();
        foreach (var aggregate in aggregates)
        {
            ResponseRules.CheckMonth(aggregate.Month, aggregate.Location, context, findings);
            if (!first.TryAdd(aggregate.Month, aggregate.Location))
                findings.Add(
                    RuleIds.DuplicateMonth, aggregate.Location, "month", aggregate.Month.ToString(), null,
                    aggregate.Month, first[aggregate.Month].Row);
            CheckCounts(aggregate, findings);
            CheckOutlook(aggregate, findings);
        }
    }

    private static void CheckCounts(PublishedAggregate aggregate, FindingList findings)
    {
        if (aggregate is not { Halted: { } halted, Reduced: { } reduced, Normal: { } normal, Producers: { } producers }) return;
        var sum = (long)halted + reduced + normal;
        if (sum == producers) return;
        var value = producers.ToString(CultureInfo.InvariantCulture);
        findings.Add(
            RuleIds.CountsDoNotClose, aggregate.Location, "producers", value, sum.ToString(CultureInfo.InvariantCulture), sum, producers);
    }

    private static void CheckOutlook(PublishedAggregate aggregate, FindingList findings)
    {
        if (aggregate is not { OutlookIncreasePct: { } up, OutlookFlatPct: { } flat, OutlookDecreasePct: { } down }) return;
        var sum = up + flat + down;
        if (Math.Abs(sum - 100) <= Rounding) return;
        var text = sum.ToString("0.##", CultureInfo.InvariantCulture);
        findings.Add(RuleIds.OutlookDoesNotSum, aggregate.Location, null, text, null, text);
    }
}
