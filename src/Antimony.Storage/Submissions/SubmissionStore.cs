using Antimony.Survey.Rules;
using Azure;
using Azure.Data.Tables;

namespace Antimony.Storage.Submissions;

/// <summary>The submissions of every survey and what was found in them.</summary>
public sealed class SubmissionStore(SurveyTables tables)
{
    // Event Grid gives an event up after a day and the host a file after five attempts; what is older is the timer's.
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(31);

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

    /// <summary>Adds one to the faults of a submission that is not settled; the last attempt makes it failed. One that somebody
    /// settled meanwhile is left as it is.</summary>
    public async Task<Submission> CountFaultAsync(Submission submission, int attemptsOfHost, CancellationToken cancellationToken)
    {
        while (true)
        {
            var entity = await tables.Submissions.GetEntityAsync<TableEntity>(
                submission.Survey.ToString(), submission.Id.ToString(), cancellationToken: cancellationToken);
            var current = SubmissionEntity.ToSubmission(entity.Value);
            if (current.IsSettled) return current;
            current = current with { Attempts = current.Attempts + 1 };
            if (current.Attempts >= attemptsOfHost) current = current with { Status = SubmissionStatus.Failed };
            try
            {
                await tables.Submissions.UpdateEntityAsync(
                    SubmissionEntity.From(current), entity.Value.ETag, TableUpdateMode.Replace, cancellationToken);
                return current;
            }
            catch (RequestFailedException changed) when (changed.Status == 412)
            {
                // Somebody else counted or settled it; look again.
            }
        }
    }

    /// <summary>Versions of that file that were received and have not been settled, written up to that second and within
    /// the month before it, so that the look-up does not grow with history.</summary>
    public Task<IReadOnlyList<Submission>> FindUnreadAsync(
        SurveyId survey, string file, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var lower = SubmissionId.StartOf(until - LookBack);
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
