using Antimony.Survey.Outlook;
using Azure;
using Azure.Data.Tables;

namespace Antimony.Storage.Outlooks;

/// <summary>Reads and writes published outlooks. A published outlook is never altered; a revised month puts a new vintage
/// beside it.</summary>
public sealed class OutlookStore(SurveyTables tables)
{
    /// <summary>The month's newest outlook, or <see langword="null"/> where none was published.</summary>
    public Task<MonthlyOutlook?> FindAsync(SurveyId survey, Month month, CancellationToken cancellationToken) =>
        FindRowAsync(survey, month.ToString(), cancellationToken);

    /// <summary>The month's outlook as that vintage, or <see langword="null"/>.</summary>
    public Task<MonthlyOutlook?> FindVintageAsync(
        SurveyId survey, Month month, int vintage, CancellationToken cancellationToken) =>
        FindRowAsync(survey, StorageNames.VintageKey(month, vintage), cancellationToken);

    /// <summary>The month's outlook as it stood at that moment, or <see langword="null"/>.</summary>
    public async Task<MonthlyOutlook?> FindAsOfAsync(
        SurveyId survey, Month month, DateTimeOffset asOf, CancellationToken cancellationToken) =>
        (await QueryAsync(survey, month, month, OutlookEntity.Published, cancellationToken))
            .Where(outlook => outlook.PublishedAt <= asOf)
            .MaxBy(outlook => outlook.Vintage);

    /// <summary>The newest outlook of each month of that range, oldest first; <see langword="null"/> bounds are open.</summary>
    public Task<IReadOnlyList<MonthlyOutlook>> ReadAsync(
        SurveyId survey, Month? from, Month? to, CancellationToken cancellationToken) =>
        QueryAsync(survey, from, to, OutlookEntity.Current, cancellationToken);

    /// <summary>The first vintage of every month before that one, oldest first: what an outlook's record is made of.</summary>
    public async Task<IReadOnlyList<MonthlyOutlook>> ReadFirstVintagesAsync(
        SurveyId survey, Month? before, CancellationToken cancellationToken) =>
        [.. (await QueryAsync(survey, null, before?.Previous, OutlookEntity.Published, cancellationToken))
            .Where(outlook => outlook.Vintage == 1)];

    /// <summary>Every vintage that had been published at that moment, by month and vintage.</summary>
    public async Task<IReadOnlyList<MonthlyOutlook>> ReadPublishedAsync(
        SurveyId survey, DateTimeOffset asOf, CancellationToken cancellationToken) =>
        [.. (await QueryAsync(survey, null, null, OutlookEntity.Published, cancellationToken)).Where(o => o.PublishedAt <= asOf)];

    /// <summary>The newest month that has an outlook, or <see langword="null"/>.</summary>
    public async Task<Month?> FindNewestMonthAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var (partition, kind) = (survey.ToString(), OutlookEntity.Current);
        Month? newest = null;
        await foreach (var entity in tables.Outlooks.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and Kind eq {kind}"),
            select: ["RowKey"], cancellationToken: cancellationToken))
            newest = Month.Parse(entity.RowKey, null);
        return newest;
    }

    /// <summary>Publishes a vintage whose assessment is published, unless that was done before, and makes it the one that is
    /// served.</summary>
    public async Task PublishAsync(MonthlyOutlook outlook, CancellationToken cancellationToken)
    {
        var published = outlook;
        try
        {
            await tables.Outlooks.AddEntityAsync(
                OutlookEntity.From(outlook, StorageNames.VintageKey(outlook.Month, outlook.Vintage), OutlookEntity.Published),
                cancellationToken);
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
            // Another run was first; what it published stands.
            published = (await FindVintageAsync(outlook.Survey, outlook.Month, outlook.Vintage, cancellationToken))!;
        }

        await tables.Outlooks.UpsertEntityAsync(
            OutlookEntity.From(published, published.Month.ToString(), OutlookEntity.Current),
            TableUpdateMode.Replace, cancellationToken);
    }

    private async Task<MonthlyOutlook?> FindRowAsync(SurveyId survey, string rowKey, CancellationToken cancellationToken)
    {
        var entity = await tables.Outlooks.GetEntityIfExistsAsync<TableEntity>(
            survey.ToString(), rowKey, cancellationToken: cancellationToken);
        return entity.HasValue ? OutlookEntity.ToOutlook(entity.Value!) : null;
    }

    private async Task<IReadOnlyList<MonthlyOutlook>> QueryAsync(
        SurveyId survey, Month? from, Month? to, string kind, CancellationToken cancellationToken)
    {
        // '~' sorts behind '|': the bound takes in the last month's vintages.
        var (partition, lower, upper) = (survey.ToString(), from?.ToString() ?? "0", $"{to?.ToString() ?? "9999"}~");
        var outlooks = new List<MonthlyOutlook>();
        await foreach (var entity in tables.Outlooks.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter(
                $"PartitionKey eq {partition} and RowKey ge {lower} and RowKey lt {upper} and Kind eq {kind}"),
            cancellationToken: cancellationToken))
            outlooks.Add(OutlookEntity.ToOutlook(entity));
        return outlooks;
    }
}
