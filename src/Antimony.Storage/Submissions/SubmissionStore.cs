using Antimony.Survey;
using Antimony.Survey.Editing;
using Azure;
using Azure.Data.Tables;

namespace Antimony.Storage;

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
        var partition = FindingEntity.PartitionOf(submission.Survey, submission.Id);
        var entities = findings.Errors.Select((finding, i) => FindingEntity.From(finding, i, partition))
            .Concat(findings.Warnings.Select((finding, i) => FindingEntity.From(finding, i, partition)));
        foreach (var transaction in EntityTransactions.Cut(entities, TableTransactionActionType.UpsertReplace))
            await tables.Submissions.SubmitTransactionAsync(transaction, cancellationToken);
        await tables.Submissions.UpsertEntityAsync(SubmissionEntity.From(submission), TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>The submission of that id, or <see langword="null"/>.</summary>
    public async Task<Submission?> FindAsync(SurveyId survey, SubmissionId id, CancellationToken cancellationToken)
    {
        var entity = await tables.Submissions.GetEntityIfExistsAsync<TableEntity>(
            survey.ToString(), id.ToString(), cancellationToken: cancellationToken);
        return entity.HasValue ? SubmissionEntity.ToSubmission(entity.Value!) : null;
    }

    /// <summary>What was found in that submission, in the order found.</summary>
    public async Task<SubmissionFindings> FindingsOfAsync(SurveyId survey, SubmissionId id, CancellationToken cancellationToken)
    {
        var partition = FindingEntity.PartitionOf(survey, id);
        var findings = new List<Finding>();
        await foreach (var entity in tables.Submissions.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: cancellationToken))
            findings.Add(FindingEntity.ToFinding(entity));
        return new(
            [.. findings.Where(finding => finding.Severity == Severity.Error)],
            [.. findings.Where(finding => finding.Severity == Severity.Warning)]);
    }
}
