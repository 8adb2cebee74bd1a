using Antimony.Storage.Responses;
using Antimony.Storage.Submissions;
using Antimony.Survey.Editing;
using Antimony.Survey.Rules;
using Microsoft.Extensions.Logging;

namespace AntimonyFunctions.Workflow;

/// <summary>Closes, as rejected, versions of files that were received and that nobody can read any more, because the container
/// holds another version or none: whoever watches such a submission is told.</summary>
public sealed class UnreadSubmissions(
    SubmissionStore submissions, ResponseStore responses, SurveyFiles files, TimeProvider time, ILogger<UnreadSubmissions> logger)
{
    // Event Grid tries for a day; until then the event of a version may still come, and says more.
    private static readonly TimeSpan DeliveryLimit = TimeSpan.FromDays(1);

    // So that the look-up does not grow with history; what is older is the timer's.
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(31);

    /// <summary>Closes the versions of a file before the one that can be read now.</summary>
    /// <param name="file">The version that can be read.</param>
    /// <param name="current">Its submission.</param>
    /// <param name="cancellationToken">Cancels the work; it may be done again.</param>
    internal async Task CloseReplacedAsync(DeliveredFile file, SubmissionId current, CancellationToken cancellationToken)
    {
        foreach (var unread in await FindAsync(file.Survey, file.File, file.WrittenAt, cancellationToken))
        {
            if (unread.Id != current)
                await CloseAsync(unread, DeliveryRules.ReplacedUnread(unread.File), cancellationToken);
        }
    }

    /// <summary>Closes the versions of a file that the container no longer held at that moment.</summary>
    internal async Task CloseDeletedAsync(
        SurveyId survey, string file, DateTimeOffset goneAt, CancellationToken cancellationToken)
    {
        foreach (var unread in await FindAsync(survey, file, goneAt, cancellationToken))
            await CloseAsync(unread, DeliveryRules.DeletedUnread(file), cancellationToken);
    }

    /// <summary>Looks after every version that has waited for more than a day: no event comes for a blob that is gone, so that
    /// nobody else would close it. One that the container still holds is left as it is.</summary>
    /// <returns>What was closed.</returns>
    internal async Task<IReadOnlyList<Submission>> CloseOverdueAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var closed = new List<Submission>();
        foreach (var unread in await submissions.FindUnreadAsync(survey, time.GetUtcNow() - DeliveryLimit, cancellationToken))
        {
            if (await JudgeAsync(unread, cancellationToken) is { } finding
                && await CloseAsync(unread, finding, cancellationToken) is { } rejected)
                closed.Add(rejected);
        }

        return closed;
    }

    private Task<IReadOnlyList<Submission>> FindAsync(
        SurveyId survey, string file, DateTimeOffset until, CancellationToken cancellationToken) =>
        submissions.FindUnreadAsync(survey, file, until - LookBack, until, cancellationToken);

    private async Task<Finding?> JudgeAsync(Submission unread, CancellationToken cancellationToken) =>
        await files.FindWrittenAtAsync(unread.Survey, unread.File, cancellationToken) is not { } writtenAt
            ? DeliveryRules.DeletedUnread(unread.File)
            : writtenAt != unread.ReceivedAt || !await IsHeldAsync(unread, cancellationToken)
                ? DeliveryRules.ReplacedUnread(unread.File)
                : null;

    // Of versions written in one second only the content tells which one it is.
    private async Task<bool> IsHeldAsync(Submission unread, CancellationToken cancellationToken)
    {
        await using var held = await files.DownloadAsync(unread.Survey, unread.File, cancellationToken);
        return held is not null && await ContentHash.OfAsync(held.Content, cancellationToken) == unread.ContentHash;
    }

    /// <returns>The submission as closed; <see langword="null"/> where it was left alone.</returns>
    private async Task<Submission?> CloseAsync(Submission unread, Finding finding, CancellationToken cancellationToken)
    {
        if (await responses.IsAnyCommittedAsync(unread.Survey, unread.Id, cancellationToken))
        {
            // Its delivery was cut off after the commit, so it was read. To say that nothing of it counts would be wrong.
            logger.LogWarning(
                "Submission {Id} of {File} counts but was never settled; its version is gone", unread.Id, unread.File);
            return null;
        }

        var findings = new FindingList();
        findings.Add(finding);
        var closed = unread with
        {
            Status = SubmissionStatus.Rejected,
            IsUnread = true,
            Rows = 0,
            ErrorCount = 1,
            WarningCount = 0,
        };
        return await submissions.SettleReceivedAsync(closed, findings, cancellationToken) ? closed : null;
    }
}
