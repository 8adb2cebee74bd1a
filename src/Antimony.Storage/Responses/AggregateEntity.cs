using System.Globalization;
using Azure.Data.Tables;

namespace Antimony.Storage.Responses;

/// <summary>An external aggregate as a table entity; it stands where the month's responses would.</summary>
internal static class AggregateEntity
{
    // A producer's id never begins with a space, so this key cannot be one.
    private const string Key = " aggregate";

    public static TableEntity From(ExternalAggregate aggregate, string partition) => new(partition, Key)
    {
        ["Month"] = aggregate.Month.ToString(),
        ["ProductionTonnes"] = aggregate.Production?.Value,
        ["MomPct"] = aggregate.MomPct,
        ["Halted"] = aggregate.Halted,
        ["Reduced"] = aggregate.Reduced,
        ["Normal"] = aggregate.Normal,
        ["Producers"] = aggregate.Producers,
        ["PublishedOn"] = aggregate.PublishedOn?.ToString("O", CultureInfo.InvariantCulture),
        ["Source"] = aggregate.Source,
        ["OutlookIncreasePct"] = aggregate.Outlook.IncreasePct,
        ["OutlookFlatPct"] = aggregate.Outlook.FlatPct,
        ["OutlookDecreasePct"] = aggregate.Outlook.DecreasePct,
        ["Sheet"] = aggregate.Location.Sheet,
        ["Row"] = aggregate.Location.Row,
    };

    public static ExternalAggregate ToAggregate(TableEntity entity) => new()
    {
        Month = Month.Parse(entity.GetString("Month"), CultureInfo.InvariantCulture),
        Production = entity.GetDouble("ProductionTonnes") is { } production ? new Tonnes(production) : null,
        MomPct = entity.GetDouble("MomPct"),
        Halted = entity.GetInt32("Halted"),
        Reduced = entity.GetInt32("Reduced"),
        Normal = entity.GetInt32("Normal"),
        Producers = entity.GetInt32("Producers"),
        PublishedOn = entity.GetString("PublishedOn") is { } day
            ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture)
            : null,
        Source = entity.GetString("Source"),
        Outlook = new ExternalOutlook(
            entity.GetDouble("OutlookIncreasePct"), entity.GetDouble("OutlookFlatPct"), entity.GetDouble("OutlookDecreasePct")),
        Location = new RowLocation(entity.GetString("Sheet"), entity.GetInt32("Row")!.Value),
    };
}
