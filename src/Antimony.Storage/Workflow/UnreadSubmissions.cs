using Antimony.Survey;
using Antimony.Survey.Editing;

namespace Antimony.Storage.Workflow;

/// <summary>Closes, as rejected, versions of files that were received and that nobody can read any more, because the container holds
/// another version or none: whoever watches such a submission is told.</summary>
public sealed class UnreadSubmissions(SubmissionStore submissions, SurveyFiles files, TimeProvider time)
{
    // Event Grid tries for a day; until then the event of a version may still come, and says more.
    private static readonly TimeSpan DeliveryLimit = TimeSpan.FromDays(1);

    /// <summary>Closes the versions of a file before the one that can be read now.</summary>
    /// <param name="file">The version that can be read.</param>
    /// <param name="current">Its submission.</param>
    /// <param name="cancellationToken">Cancels the work; it may be done again.</param>
    public async Task CloseReplacedAsync(DeliveredFile file, SubmissionId current, CancellationToken cancellationToken)
    {
        foreach (var unread in await submissions.FindUnreadAsync(file.Survey, file.File, file.WrittenAt, cancellationToken))
        {
            if (unread.Id != current)
                await CloseAsync(unread, RuleCatalogue.ReplacedUnread(unread.File), cancellationToken);
        }
    }

    /// <summary>Closes the versions of a file that the container no longer holds.</summary>
    public async Task CloseDeletedAsync(SurveyId survey, string file, CancellationToken cancellationToken)
    {
        foreach (var unread in await submissions.FindUnreadAsync(survey, file, time.GetUtcNow(), cancellationToken))
            await CloseAsync(unread, RuleCatalogue.DeletedUnread(file), cancellationToken);
    }

    /// <summary>Looks after every version that has waited for more than a day: no event comes for a blob that is gone, so that nobody
    /// else would close it. One that the container still holds is left as it is.</summary>
    /// <returns>What was closed.</returns>
    public async Task<IReadOnlyList<Submission>> CloseOverdueAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var closed = new List<Submission>();
        foreach (var unread in await submissions.FindUnreadAsync(survey, time.GetUtcNow() - DeliveryLimit, cancellationToken))
        {
            if (await JudgeAsync(unread, cancellationToken) is { } finding)
                closed.Add(await CloseAsync(unread, finding, cancellationToken));
        }

        return closed;
    }

    private async Task<Finding?> JudgeAsync(Submission unread, CancellationToken cancellationToken)
    {
        await using var held = await files.DownloadAsync(unread.Survey, unread.File, cancellationToken);
        if (held is null) return RuleCatalogue.DeletedUnread(unread.File);
        var version = await Ingestion.DescribeAsync(
            new DeliveredFile(unread.Survey, unread.File, held.WrittenAt, held.Content), cancellationToken);
        return version.Id == unread.Id ? null : RuleCatalogue.ReplacedUnread(unread.File);
    }

    private async Task<Submission> CloseAsync(Submission unread, Finding finding, CancellationToken cancellationToken)
    {
        var findings = new FindingList();
        findings.Add(finding);
        var closed = unread with { Status = SubmissionStatus.Rejected, IsUnread = true, Rows = 0, ErrorCount = 1, WarningCount = 0 };
        await submissions.SettleAsync(closed, findings, cancellationToken);
        return closed;
    }
}
