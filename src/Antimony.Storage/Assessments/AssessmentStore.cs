using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace Antimony.Storage.Assessments;

/// <summary>Reads and writes assessments. What is replaced is never lost: each state of a month is kept as what was known
/// from then on, in the same transaction that makes it current.</summary>
public sealed partial class AssessmentStore(SurveyTables tables, MonthStateStore states)
{
    // Sorts behind every month, so that a range of months never meets these rows.
    private const string KnownPrefix = "~known|";

    /// <summary>The month's current assessment, or <see langword="null"/>.</summary>
    public async Task<StoredAssessment?> FindAsync(SurveyId survey, Month month, CancellationToken cancellationToken) =>
        await FindRowAsync(survey, month.ToString(), cancellationToken);

    /// <summary>The month's assessment as that vintage was published, or <see langword="null"/>.</summary>
    public async Task<StoredAssessment?> FindVintageAsync(
        SurveyId survey, Month month, int vintage, CancellationToken cancellationToken) =>
        await FindRowAsync(survey, StorageNames.VintageKey(month, vintage), cancellationToken);

    /// <summary>What goes with that assessment and grows with the frame.</summary>
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

    /// <summary>The newest current assessment before that month, none before the earliest one, or
    /// <see langword="null"/>.</summary>
    public async Task<StoredAssessment?> FindBeforeAsync(
        SurveyId survey, Month month, Month earliest, CancellationToken cancellationToken)
    {
        if (await FindAsync(survey, month.Previous, cancellationToken) is { } previous) return previous;
        var months = await ReadMonthsAsync(survey, earliest, month.Previous, cancellationToken);
        return months is [.., var newest] ? await FindAsync(survey, newest, cancellationToken) : null;
    }

    /// <summary>Makes that assessment current, provided that nobody replaced the one it was computed against.</summary>
    /// <param name="stored">The assessment.</param>
    /// <param name="replaced">The current one that the caller read before it read the inputs, if there was one.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>Whether it became current; if not, the caller reads again and computes again.</returns>
    public Task<bool> TryReplaceAsync(StoredAssessment stored, StoredAssessment? replaced, CancellationToken cancellationToken) =>
        TryWriteAsync(ReplacementOf(stored, replaced), cancellationToken);

    /// <summary>Makes that assessment current and keeps it as the vintage that it was published as, provided that nobody replaced
    /// the one that was read.</summary>
    /// <param name="published">The assessment, with its vintage.</param>
    /// <param name="replaced">The current one that the caller read.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>Whether it was published; if not, the caller reads again and decides again.</returns>
    /// <exception cref="ArgumentException">The assessment has no vintage.</exception>
    public Task<bool> TryPublishAsync(
        StoredAssessment published, StoredAssessment replaced, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(published);
        var vintage = published.Assessment.Vintage ?? throw new ArgumentException("It has no vintage.", nameof(published));
        var actions = ReplacementOf(published, replaced);
        actions.Add(new(TableTransactionActionType.Add, AssessmentEntity.From(
            published, StorageNames.VintageKey(published.Assessment.Month, vintage), AssessmentRowKind.Published)));
        return TryWriteAsync(actions, cancellationToken);
    }

    private static List<TableTransactionAction> ReplacementOf(StoredAssessment stored, StoredAssessment? replaced)
    {
        var month = stored.Assessment.Month;
        var current = AssessmentEntity.From(stored, month.ToString(), AssessmentRowKind.Current);
        return
        [
            replaced is null
                ? new(TableTransactionActionType.Add, current)
                : new(TableTransactionActionType.UpdateReplace, current, replaced.ETag),
            new(TableTransactionActionType.UpsertReplace,
                AssessmentEntity.From(stored, KnownKey(month, stored.KnownAt), AssessmentRowKind.Known)),
        ];
    }

    private async Task<bool> TryWriteAsync(List<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
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

    private static string KnownKey(Month month, DateTimeOffset at) =>
        $"{KnownPrefix}{month}|{at.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfffffff'Z'", CultureInfo.InvariantCulture)}";
}
