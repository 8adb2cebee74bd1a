using Antimony.Storage.Responses;
using Antimony.Storage.Submissions;
using Antimony.Survey.Definition;
using Antimony.Survey.Editing;
using Antimony.Survey.Files;
using Antimony.Survey.Rules;

namespace AntimonyFunctions.Workflow;

/// <summary>Takes a delivered file all the way: read, edited, stored, committed, in the assessments, settled. Every step may
/// be repeated, so a delivery that was cut off anywhere is finished by the next one.</summary>
public sealed class Ingestion(
    Reception reception,
    SubmissionStore submissions,
    UnreadSubmissions unread,
    ContentClaims claims,
    ResponseStore responses,
    ResponsesInForce inForce,
    Reassessment reassessment,
    TimeProvider time)
{
    /// <summary>Ingests the file unless that was done before.</summary>
    /// <returns>The submission as settled.</returns>
    /// <exception cref="UnfinishedClaimException">Another submission of the same content is still under way; deliver
    /// again.</exception>
    public async Task<Submission> IngestAsync(DeliveredFile file, CancellationToken cancellationToken)
    {
        var submission = await reception.ReceiveAsync(file, cancellationToken);
        await unread.CloseReplacedAsync(file, submission.Id, cancellationToken);
        if (IsSettled(submission)) return submission;
        return SurveyDefinition.Find(file.Survey) is { } definition
            ? await IngestAsync(submission, file, definition, cancellationToken)
            : await RefuseAsync(submission, cancellationToken);
    }

    /// <summary>Counts a delivery that ended in a fault; from the host's last attempt on, the submission is failed.</summary>
    /// <returns>The submission as it stands now.</returns>
    internal async Task<Submission> RecordFaultAsync(DeliveredFile file, int attemptsOfHost, CancellationToken cancellationToken)
    {
        var submission = await reception.ReceiveAsync(file, cancellationToken);
        return await submissions.ChangeAsync(submission.Survey, submission.Id, CountFault, cancellationToken);

        Submission? CountFault(Submission current)
        {
            if (IsSettled(current)) return null;
            var attempts = current.Attempts + 1;
            var status = attempts >= attemptsOfHost ? SubmissionStatus.Failed : current.Status;
            return current with { Attempts = attempts, Status = status };
        }
    }

    // Whether a further delivery changes nothing. One that failed or was closed unread may still be delivered, and then finishes:
    // a host may have fetched it before, and of two versions of one second either can be the one that stayed.
    private static bool IsSettled(Submission submission) =>
        submission.Status is not (SubmissionStatus.Received or SubmissionStatus.Failed) && !submission.IsUnread;

    private async Task<Submission> IngestAsync(
        Submission submission, DeliveredFile file, SurveyDefinition definition, CancellationToken cancellationToken)
    {
        var read = SurveyFile.Read(file.Content, file.File, definition, cancellationToken);
        var edited = Editor.Edit(read, await ContextAsync(definition, read, cancellationToken));
        submission = submission with
        {
            IsUnread = false,
            Rows = edited.Rows,
            Months = edited.Months,
            ErrorCount = edited.Findings.ErrorCount,
            WarningCount = edited.Findings.WarningCount,
        };
        if (!edited.Accepted)
            return await SettleAsync(submission with { Status = SubmissionStatus.Rejected }, edited.Findings, cancellationToken);
        if (await FindDuplicatedAsync(submission, cancellationToken) is { } original)
        {
            var duplicate = submission with { Status = SubmissionStatus.Duplicate, DuplicateOf = original };
            return await SettleAsync(duplicate, edited.Findings, cancellationToken);
        }

        var (committedAt, wasCutOff) = await responses.WriteAsync(submission, edited, cancellationToken);
        await reassessment.BringUpToDateAsync(definition, submission.Months, wasCutOff, cancellationToken);
        var accepted = submission with { Status = SubmissionStatus.Accepted, CommittedAt = committedAt };
        return await SettleAsync(accepted, edited.Findings, cancellationToken);
    }

    private async Task<Submission> RefuseAsync(Submission submission, CancellationToken cancellationToken)
    {
        var findings = new FindingList();
        findings.Add(DeliveryRules.UnknownSurvey(submission.Survey));
        var refused = submission with
        {
            Status = SubmissionStatus.Rejected,
            IsUnread = false,
            ErrorCount = 1,
            WarningCount = 0,
            Rows = 0,
        };
        return await SettleAsync(refused, findings, cancellationToken);
    }

    private async Task<Submission> SettleAsync(Submission submission, FindingList findings, CancellationToken cancellationToken)
    {
        await submissions.SettleAsync(submission, findings, cancellationToken);
        return submission;
    }

    private async Task<EditingContext> ContextAsync(
        SurveyDefinition definition, SurveyFile file, CancellationToken cancellationToken)
    {
        var earlier = new Dictionary<Month, IReadOnlyList<Response>>();
        foreach (var month in file.Months)
        {
            var data = await inForce.ReadAsync(definition.Id, month.Previous, cancellationToken);
            earlier[month] = [.. data.Responses.Select(response => response.Response)];
        }

        return new EditingContext(definition, Month.Of(time.GetUtcNow()), earlier);
    }

    /// <returns>The accepted submission that brought the same content and is still in force, or <see langword="null"/>.</returns>
    private async Task<SubmissionId?> FindDuplicatedAsync(Submission submission, CancellationToken cancellationToken)
    {
        var holder = await claims.ClaimAsync(submission.Survey, submission.ContentHash, submission.Id, cancellationToken);
        if (holder == submission.Id) return null;
        var original = await submissions.FindAsync(submission.Survey, holder, cancellationToken);

        // An unread earlier version of this very file will not come again: this one has taken its place in the container.
        if (original is { Status: SubmissionStatus.Received } && original.File != submission.File)
            throw new UnfinishedClaimException(submission.Id, holder);
        if (original is { Status: SubmissionStatus.Accepted } && await IsWhollyInForceAsync(original, cancellationToken))
            return holder;

        // An older content comes back over newer answers: a correction, not a repetition.
        await claims.TakeOverAsync(submission.Survey, submission.ContentHash, submission.Id, cancellationToken);
        return null;
    }

    /// <returns>Whether every row of that submission is what counts today, so that the same rows again would change
    /// nothing.</returns>
    private async Task<bool> IsWhollyInForceAsync(Submission original, CancellationToken cancellationToken)
    {
        foreach (var month in original.Months)
        {
            var data = await inForce.ReadAsync(original.Survey, month, cancellationToken);
            var marker = data.Markers.FirstOrDefault(marker => marker.Submission == original.Id);
            var counting = data.Responses.Count(row => row.Submission == original.Id)
                + (data.AggregateSubmission == original.Id ? 1 : 0);
            if (marker is null || counting < marker.Rows) return false;
        }

        return true;
    }
}

/// <summary>Two submissions brought the same content at once and the first has not finished: a transient state, which the
/// next delivery finds resolved.</summary>
internal sealed class UnfinishedClaimException(SubmissionId submission, SubmissionId holder)
    : Exception($"Submission {submission} has the content of {holder}, which is still being ingested.");
