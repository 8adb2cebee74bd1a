using System.Globalization;
using Antimony.Survey;
using Antimony.Survey.Estimation;
using Antimony.Survey.Outlook;
using Azure;
using Azure.Data.Tables;

namespace Antimony.Storage;

/// <summary>Reads and writes assessments. What is replaced is never lost: each state of a month is kept as what was known
/// from then on, in the same transaction that makes it current.</summary>
public sealed class AssessmentStore(SurveyTables tables, MonthStateStore states)
{
    // Sorts behind every month, so that a range of months never meets these rows.
    private const string KnownPrefix = "~known|";

    /// <summary>The month's current assessment, or <see langword="null"/>.</summary>
    public async Task<StoredAssessment?> FindAsync(SurveyId survey, Month month, CancellationToken cancellationToken) =>
        await FindRowAsync(survey, month.ToString(), cancellationToken);

    /// <summary>The month's assessment as that vintage was published, or <see langword="null"/>.</summary>
    public async Task<StoredAssessment?> FindVintageAsync(
        SurveyId survey, Month month, int vintage, CancellationToken cancellationToken) =>
        await FindRowAsync(survey, VintageKey(month, vintage), cancellationToken);

    /// <summary>What goes with that assessment and grows with the panel.</summary>
    public Task<MonthState> ReadStateAsync(StoredAssessment stored, CancellationToken cancellationToken) =>
        states.ReadAsync(stored.Assessment.Survey, stored.Fingerprint, cancellationToken);

    /// <summary>What was known of the month at that moment, or <see langword="null"/> where nothing was.</summary>
    public async Task<StoredAssessment?> FindKnownAsync(
        SurveyId survey, Month month, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var (partition, from, to) = (survey.ToString(), $"{KnownPrefix}{month}|", KnownKey(month, asOf));
        string? newest = null;
        await foreach (var entity in tables.Assessments.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey le {to}"),
            select: ["RowKey"], cancellationToken: cancellationToken))
            newest = entity.RowKey;
        return newest is null ? null : await FindRowAsync(survey, newest, cancellationToken);
    }

    /// <summary>The newest current assessment before that month, at most twelve months back, or <see langword="null"/>.</summary>
    public async Task<StoredAssessment?> FindBeforeAsync(SurveyId survey, Month month, CancellationToken cancellationToken)
    {
        if (await FindAsync(survey, month.Previous, cancellationToken) is { } previous) return previous;
        var months = await ReadMonthsAsync(survey, month.AddMonths(-12), month.Previous, cancellationToken);
        return months is [.., var newest] ? await FindAsync(survey, newest, cancellationToken) : null;
    }

    /// <summary>Months from one to the other that have an assessment, oldest first; <see langword="null"/> bounds are open.</summary>
    public async Task<IReadOnlyList<Month>> ReadMonthsAsync(
        SurveyId survey, Month? from, Month? to, CancellationToken cancellationToken)
    {
        var months = new List<Month>();
        await foreach (var entity in tables.Assessments.QueryAsync<TableEntity>(
            CurrentRows(survey, from, to), select: ["RowKey"], cancellationToken: cancellationToken))
            months.Add(Month.Parse(entity.RowKey, CultureInfo.InvariantCulture));
        return months;
    }

    /// <summary>The current assessments of those months, oldest first; <see langword="null"/> bounds are open.</summary>
    public async Task<IReadOnlyList<StoredAssessment>> ReadAsync(
        SurveyId survey, Month? from, Month? to, CancellationToken cancellationToken)
    {
        var assessments = new List<StoredAssessment>();
        await foreach (var entity in tables.Assessments.QueryAsync<TableEntity>(
            CurrentRows(survey, from, to), cancellationToken: cancellationToken))
            assessments.Add(AssessmentEntity.ToStored(entity));
        return assessments;
    }

    /// <summary>What the outlook learns from each month up to that one, as it is known now, oldest first.</summary>
    public async Task<IReadOnlyList<MonthObservation>> ReadObservationsAsync(
        SurveyId survey, Month to, CancellationToken cancellationToken)
    {
        var observations = new List<MonthObservation>();
        await foreach (var entity in tables.Assessments.QueryAsync<TableEntity>(
            CurrentRows(survey, null, to), select: ["Observation"], cancellationToken: cancellationToken))
            observations.Add(AssessmentEntity.ToObservation(entity));
        return observations;
    }

    /// <summary>What the outlook could learn from each month when it was first published, oldest first.</summary>
    public async Task<IReadOnlyList<MonthObservation>> ReadFirstObservationsAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var (partition, kind) = (survey.ToString(), nameof(AssessmentRowKind.Published));
        var observations = new List<MonthObservation>();
        await foreach (var entity in tables.Assessments.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey lt {KnownPrefix} and Kind eq {kind} and Vintage eq 1"),
            select: ["Observation"], cancellationToken: cancellationToken))
            observations.Add(AssessmentEntity.ToObservation(entity));
        return observations;
    }

    /// <summary>What was known of every month of that range at that moment, oldest month first.</summary>
    public async Task<IReadOnlyList<StoredAssessment>> ReadKnownAsync(
        SurveyId survey, Month? from, Month? to, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var (partition, lower, upper) = (survey.ToString(), $"{KnownPrefix}{from}", $"{KnownPrefix}{to?.Next.ToString() ?? "9999"}");
        var newest = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var entity in tables.Assessments.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter(
                $"PartitionKey eq {partition} and RowKey ge {lower} and RowKey lt {upper} and KnownAt le {asOf}"),
            select: ["RowKey", "Month"], cancellationToken: cancellationToken))
            newest[entity.GetString("Month")] = entity.RowKey;
        var rows = await Task.WhenAll(newest.Values.Select(rowKey => FindRowAsync(survey, rowKey, cancellationToken)));
        return [.. rows.OfType<StoredAssessment>()];
    }

    /// <summary>Months whose current assessment is not published as it stands, oldest first.</summary>
    public async Task<IReadOnlyList<Month>> FindUnpublishedAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var (partition, kind, state) = (survey.ToString(), nameof(AssessmentRowKind.Current), nameof(AssessmentState.Provisional));
        var months = new List<Month>();
        await foreach (var entity in tables.Assessments.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey lt {KnownPrefix} and Kind eq {kind} and State eq {state}"),
            select: ["RowKey"], cancellationToken: cancellationToken))
            months.Add(Month.Parse(entity.RowKey, CultureInfo.InvariantCulture));
        return months;
    }

    /// <summary>What each month was first and last published with, where it was published with a change on the month before.</summary>
    public async Task<IReadOnlyList<PublishedRevision>> ReadRevisionsAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var (partition, kind) = (survey.ToString(), nameof(AssessmentRowKind.Published));
        var vintages = new List<(Month Month, int Vintage, double MomPct)>();
        await foreach (var entity in tables.Assessments.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey lt {KnownPrefix} and Kind eq {kind}"),
            select: ["Month", "Vintage", "MomPct"], cancellationToken: cancellationToken))
        {
            if (entity.GetDouble("MomPct") is { } momPct)
                vintages.Add((Month.Parse(entity.GetString("Month"), CultureInfo.InvariantCulture), entity.GetInt32("Vintage")!.Value, momPct));
        }

        return [.. vintages.GroupBy(vintage => vintage.Month).Select(month => new PublishedRevision(
            month.Key, month.Max(v => v.Vintage), month.MinBy(v => v.Vintage).MomPct, month.MaxBy(v => v.Vintage).MomPct))];
    }

    /// <summary>The last published vintage of each month that has one.</summary>
    public async Task<IReadOnlyDictionary<Month, int>> ReadVintagesAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var vintages = new Dictionary<Month, int>();
        await foreach (var entity in tables.Assessments.QueryAsync<TableEntity>(
            CurrentRows(survey, null, null), select: ["RowKey", "LastVintage"], cancellationToken: cancellationToken))
        {
            if (entity.GetInt32("LastVintage") is { } vintage)
                vintages[Month.Parse(entity.RowKey, CultureInfo.InvariantCulture)] = vintage;
        }

        return vintages;
    }

    /// <summary>The newest month that has an assessment, or <see langword="null"/>.</summary>
    public async Task<Month?> FindNewestMonthAsync(SurveyId survey, CancellationToken cancellationToken) =>
        await ReadMonthsAsync(survey, null, null, cancellationToken) is [.., var newest] ? newest : null;

    /// <summary>Makes that assessment current, provided that nobody replaced the one it was computed against.</summary>
    /// <param name="stored">The assessment; if its vintage is new it is kept as published too.</param>
    /// <param name="replaced">The current one that the caller read before it read the inputs, if there was one.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>Whether it became current; if not, the caller reads again and computes again.</returns>
    public async Task<bool> TryReplaceAsync(StoredAssessment stored, StoredAssessment? replaced, CancellationToken cancellationToken)
    {
        // Hosts' clocks differ; what is known later must never look as if it had been known earlier.
        if (replaced?.KnownAt > stored.KnownAt) stored = stored with { KnownAt = replaced.KnownAt };
        var month = stored.Assessment.Month;
        var current = AssessmentEntity.From(stored, month.ToString(), AssessmentRowKind.Current);
        var actions = new List<TableTransactionAction>
        {
            replaced is null
                ? new(TableTransactionActionType.Add, current)
                : new(TableTransactionActionType.UpdateReplace, current, replaced.ETag),
            new(TableTransactionActionType.UpsertReplace,
                AssessmentEntity.From(stored, KnownKey(month, stored.KnownAt), AssessmentRowKind.Known)),
        };
        if (stored.Assessment.Vintage is { } vintage && vintage != replaced?.LastPublished?.Vintage)
        {
            actions.Add(new(TableTransactionActionType.Add,
                AssessmentEntity.From(stored, VintageKey(month, vintage), AssessmentRowKind.Published)));
        }

        try
        {
            await tables.Assessments.SubmitTransactionAsync(actions, cancellationToken);
            return true;
        }
        catch (RequestFailedException lost) when (lost.Status is 409 or 412)
        {
            return false;
        }
    }

    private async Task<StoredAssessment?> FindRowAsync(SurveyId survey, string rowKey, CancellationToken cancellationToken)
    {
        var entity = await tables.Assessments.GetEntityIfExistsAsync<TableEntity>(
            survey.ToString(), rowKey, cancellationToken: cancellationToken);
        return entity.HasValue ? AssessmentEntity.ToStored(entity.Value!) : null;
    }

    private static string CurrentRows(SurveyId survey, Month? from, Month? to)
    {
        var (partition, lower, upper, kind) = (
            survey.ToString(), from?.ToString() ?? "0", to?.ToString() ?? "9999", nameof(AssessmentRowKind.Current));
        return TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {lower} and RowKey le {upper} and Kind eq {kind}");
    }

    private static string VintageKey(Month month, int vintage) => FormattableString.Invariant($"{month}|{vintage}");

    private static string KnownKey(Month month, DateTimeOffset at) =>
        $"{KnownPrefix}{month}|{at.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfffffff'Z'", CultureInfo.InvariantCulture)}";
}
