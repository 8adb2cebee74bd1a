using Antimony.Survey.Rules;
using Azure;
using Azure.Data.Tables;

namespace Antimony.Storage.Submissions;

/// <summary>The submissions of every survey and what was found in them.</summary>
public sealed class SubmissionStore(SurveyTables tables)
{
    /// <summary>Records that a blob version has arrived, unless it is known already.</summary>
    /// <returns>The submission as it stands.</returns>
    public async Task<Submission> ReceiveAsync(Submission received, CancellationToken cancellationToken)
    {
        if (await FindAsync(received.Survey, received.Id, cancellationToken) is { } known) return known;
        try
        {
            await tables.Submissions.AddEntityAsync(SubmissionEntity.From(received), cancellationToken);
            return received;
        }
        catch (RequestFailedException conflict) when (conflict.Status == 409)
        {
            return (await FindAsync(received.Survey, received.Id, cancellationToken))!;
        }
    }

    /// <summary>Records what became of a submission: its findings first, then the submission itself.</summary>
    public async Task SettleAsync(Submission submission, FindingList findings, CancellationToken cancellationToken)
    {
        await WriteFindingsAsync(submission, findings, cancellationToken);
        await tables.Submissions.UpsertEntityAsync(SubmissionEntity.From(submission), TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>Settles a submission that is still only received, and leaves one alone that somebody settled meanwhile.</summary>
    /// <returns>Whether it was settled here.</returns>
    public async Task<bool> SettleReceivedAsync(Submission submission, FindingList findings, CancellationToken cancellationToken)
    {
        var entity = await tables.Submissions.GetEntityAsync<TableEntity>(
            submission.Survey.ToString(), submission.Id.ToString(), cancellationToken: cancellationToken);
        if (SubmissionEntity.ToSubmission(entity.Value).Status != SubmissionStatus.Received) return false;
        await WriteFindingsAsync(submission, findings, cancellationToken);
        try
        {
            await tables.Submissions.UpdateEntityAsync(
                SubmissionEntity.From(submission), entity.Value.ETag, TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status == 412)
        {
            return false;
        }
    }

    /// <summary>Changes a recorded submission, whoever else changes it meanwhile.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="id">The submission.</param>
    /// <param name="change">Makes of the submission as it stands what it shall be, or <see langword="null"/> to leave it; called
    /// again where somebody else was faster.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The submission as it stands afterwards.</returns>
    public async Task<Submission> ChangeAsync(
        SurveyId survey, SubmissionId id, Func<Submission, Submission?> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        while (true)
        {
            var entity = await tables.Submissions.GetEntityAsync<TableEntity>(
                survey.ToString(), id.ToString(), cancellationToken: cancellationToken);
            var current = SubmissionEntity.ToSubmission(entity.Value);
            if (change(current) is not { } changed) return current;
            try
            {
                await tables.Submissions.UpdateEntityAsync(
                    SubmissionEntity.From(changed), entity.Value.ETag, TableUpdateMode.Replace, cancellationToken);
                return changed;
            }
            catch (RequestFailedException conflict) when (conflict.Status == 412)
            {
                // Somebody else changed it; look again.
            }
        }
    }

    /// <summary>Versions of that file that were received and have not been settled, written from that second to that
    /// one.</summary>
    public Task<IReadOnlyList<Submission>> FindUnreadAsync(
        SurveyId survey, string file, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var lower = SubmissionId.StartOf(from);
        var ofFile = TableClient.CreateQueryFilter($"RowKey ge {lower} and File eq {file}");
        return FindUnreadAsync(survey, until, ofFile, cancellationToken);
    }

    /// <summary>Versions of any file that were received and have not been settled, written up to that second, however long
    /// ago.</summary>
    public Task<IReadOnlyList<Submission>> FindUnreadAsync(
        SurveyId survey, DateTimeOffset until, CancellationToken cancellationToken) =>
        FindUnreadAsync(survey, until, null, cancellationToken);

    private async Task<IReadOnlyList<Submission>> FindUnreadAsync(
        SurveyId survey, DateTimeOffset until, string? narrower, CancellationToken cancellationToken)
    {
        var (partition, upper, status) = (
            survey.ToString(), SubmissionId.StartOf(until) + "~", nameof(SubmissionStatus.Received));
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey lt {upper} and Status eq {status}");
        var unread = new List<Submission>();
        await foreach (var entity in tables.Submissions.QueryAsync<TableEntity>(
            narrower is null ? filter : $"{filter} and {narrower}", cancellationToken: cancellationToken))
            unread.Add(SubmissionEntity.ToSubmission(entity));
        return unread;
    }

    private async Task WriteFindingsAsync(Submission submission, FindingList findings, CancellationToken cancellationToken)
    {
        var partition = FindingEntity.PartitionOf(submission.Survey, submission.Id);
        var entities = findings.Errors.Select((finding, i) => FindingEntity.From(finding, i, partition))
            .Concat(findings.Warnings.Select((finding, i) => FindingEntity.From(finding, i, partition)));
        foreach (var transaction in EntityTransactions.Cut(entities, TableTransactionActionType.UpsertReplace))
            await tables.Submissions.SubmitTransactionAsync(transaction, cancellationToken);
    }

    /// <summary>The submission of that id, or <see langword="null"/>.</summary>
    public async Task<Submission?> FindAsync(SurveyId survey, SubmissionId id, CancellationToken cancellationToken)
    {
        var entity = await tables.Submissions.GetEntityIfExistsAsync<TableEntity>(
            survey.ToString(), id.ToString(), cancellationToken: cancellationToken);
        return entity.HasValue ? SubmissionEntity.ToSubmission(entity.Value!) : null;
    }

    /// <summary>What was found in that submission, in the order found. Findings of an earlier settlement, of one that was failed
    /// and then delivered again, lie beyond its counts and are left out.</summary>
    public async Task<SubmissionFindings> FindingsOfAsync(Submission submission, CancellationToken cancellationToken)
    {
        var partition = FindingEntity.PartitionOf(submission.Survey, submission.Id);
        var findings = new List<Finding>();
        await foreach (var entity in tables.Submissions.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: cancellationToken))
            findings.Add(FindingEntity.ToFinding(entity));
        return new(Of(Severity.Error, submission.ErrorCount), Of(Severity.Warning, submission.WarningCount));

        IReadOnlyList<Finding> Of(Severity severity, int? count) =>
            [.. findings.Where(finding => finding.Severity == severity).Take(count ?? 0)];
    }
}
