using System.Globalization;
using Antimony.Survey.Assessing;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Outlook.Observations;
using Azure.Data.Tables;

namespace Antimony.Storage.Assessments;

/// <content>What is read of many months at once.</content>
public sealed partial class AssessmentStore
{
    /// <summary>Months from one to the other that have an assessment, oldest first; <see langword="null"/> bounds are
    /// open.</summary>
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
    public async Task<IReadOnlyList<MonthObservation>> ReadFirstObservationsAsync(
        SurveyId survey, CancellationToken cancellationToken)
    {
        var (partition, kind) = (survey.ToString(), nameof(AssessmentRowKind.Published));
        var observations = new List<MonthObservation>();
        await foreach (var entity in tables.Assessments.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter(
                $"PartitionKey eq {partition} and RowKey lt {KnownPrefix} and Kind eq {kind} and Vintage eq 1"),
            select: ["Observation"], cancellationToken: cancellationToken))
            observations.Add(AssessmentEntity.ToObservation(entity));
        return observations;
    }

    /// <summary>What was known of every month of that range at that moment, oldest month first.</summary>
    public async Task<IReadOnlyList<StoredAssessment>> ReadKnownAsync(
        SurveyId survey, Month? from, Month? to, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var (partition, lower, upper) = (
            survey.ToString(), $"{KnownPrefix}{from}", $"{KnownPrefix}{to?.Next.ToString() ?? "9999"}");
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
        var (partition, kind, state) = (
            survey.ToString(), nameof(AssessmentRowKind.Current), nameof(AssessmentState.Provisional));
        var months = new List<Month>();
        await foreach (var entity in tables.Assessments.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter(
                $"PartitionKey eq {partition} and RowKey lt {KnownPrefix} and Kind eq {kind} and State eq {state}"),
            select: ["RowKey"], cancellationToken: cancellationToken))
            months.Add(Month.Parse(entity.RowKey, CultureInfo.InvariantCulture));
        return months;
    }

    /// <summary>The change on the month before that each month was published with, every vintage.</summary>
    public async Task<IReadOnlyList<PublishedChange>> ReadPublishedChangesAsync(
        SurveyId survey, CancellationToken cancellationToken)
    {
        var (partition, kind) = (survey.ToString(), nameof(AssessmentRowKind.Published));
        var changes = new List<PublishedChange>();
        await foreach (var entity in tables.Assessments.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey lt {KnownPrefix} and Kind eq {kind}"),
            select: ["Month", "Vintage", "MomPct"], cancellationToken: cancellationToken))
        {
            changes.Add(new PublishedChange(
                Month.Parse(entity.GetString("Month"), CultureInfo.InvariantCulture),
                entity.GetInt32("Vintage")!.Value,
                entity.GetDouble("MomPct")));
        }

        return changes;
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

    private static string CurrentRows(SurveyId survey, Month? from, Month? to)
    {
        var (partition, lower, upper, kind) = (
            survey.ToString(), from?.ToString() ?? "0", to?.ToString() ?? "9999", nameof(AssessmentRowKind.Current));
        return TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {lower} and RowKey le {upper} and Kind eq {kind}");
    }
}
