using Antimony.Survey.Outlook;
using Azure.Data.Tables;

namespace Antimony.Storage.Outlooks;

/// <summary>An outlook as a table entity: its facts in typed columns for people, the document for programs.</summary>
internal static class OutlookEntity
{
    public const string Current = "Current";
    public const string Published = "Published";

    public static TableEntity From(MonthlyOutlook outlook, string rowKey, string kind)
    {
        var entity = new TableEntity(outlook.Survey.ToString(), rowKey)
        {
            ["Kind"] = kind,
            ["Month"] = outlook.Month.ToString(),
            ["ForMonth"] = outlook.ForMonth.ToString(),
            ["Vintage"] = outlook.Vintage,
            ["PublishedAt"] = outlook.PublishedAt,
            ["Direction"] = outlook.Direction.ToString(),
            ["FlatBandPct"] = outlook.FlatBandPct,
            ["ProbabilityIncrease"] = outlook.Probabilities.Increase,
            ["ProbabilityFlat"] = outlook.Probabilities.Flat,
            ["ProbabilityDecrease"] = outlook.Probabilities.Decrease,
            ["ExpectedMomPct"] = outlook.ExpectedMomPct,
            ["LowerPct"] = outlook.Interval80.LowerPct,
            ["UpperPct"] = outlook.Interval80.UpperPct,
            ["WordingEn"] = outlook.Wording.En,
            ["WordingZh"] = outlook.Wording.Zh,
            ["RecordMonths"] = outlook.Record?.Months,
            ["RecordRps"] = outlook.Record?.RankedProbabilityScore,
        };
        LargeColumns.Write(entity, "Document", outlook);
        return entity;
    }

    public static MonthlyOutlook ToOutlook(TableEntity entity) => LargeColumns.Read<MonthlyOutlook>(entity, "Document");
}
