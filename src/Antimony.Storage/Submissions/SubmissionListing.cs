using Azure.Data.Tables;

namespace Antimony.Storage.Submissions;

/// <summary>Which submissions to list.</summary>
/// <param name="Survey">The survey.</param>
/// <param name="Month">Only those that hold this reference month.</param>
/// <param name="Status">Only those of this status.</param>
/// <param name="Top">How many, at most.</param>
/// <param name="After">Only those older than this one.</param>
public sealed record SubmissionQuery(SurveyId Survey, Month? Month, SubmissionStatus? Status, int Top, SubmissionId? After);

/// <summary>Lists submissions, newest first. The table sorts oldest first, so it is read backwards in windows of time that
/// double until the page is full: the newest page never reads the whole history.</summary>
public sealed class SubmissionListing(SurveyTables tables, TimeProvider time)
{
    private static readonly TimeSpan FirstWindow = TimeSpan.FromDays(32);

    /// <summary>The page, and whether older submissions that fit the query exist.</summary>
    public async Task<(IReadOnlyList<Submission> Page, bool More)> ListAsync(
        SubmissionQuery query, CancellationToken cancellationToken)
    {
        if (await OldestAsync(query.Survey, cancellationToken) is not { } oldest) return ([], false);
        var found = new List<Submission>();

        // A day of margin: a blob's time is the service's clock, not ours.
        var upper = query.After?.ToString() ?? SubmissionId.StartOf(time.GetUtcNow().AddDays(1));
        var from = query.After?.WrittenAt ?? time.GetUtcNow().AddDays(1);
        for (var window = FirstWindow; found.Count <= query.Top && from >= oldest.WrittenAt; window *= 2)
        {
            from = from - oldest.WrittenAt > window ? from - window : oldest.WrittenAt.AddSeconds(-1);
            var lower = SubmissionId.StartOf(from);
            found.AddRange(await ReadWindowAsync(query, lower, upper, cancellationToken));
            upper = lower;
        }

        return (found.Take(query.Top).ToList(), found.Count > query.Top);
    }

    private async Task<SubmissionId?> OldestAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var partition = survey.ToString();
        await foreach (var entity in tables.Submissions.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), maxPerPage: 1, select: ["RowKey"], cancellationToken))
            return SubmissionId.Parse(entity.RowKey, null);
        return null;
    }

    private async Task<IEnumerable<Submission>> ReadWindowAsync(
        SubmissionQuery query, string lower, string upper, CancellationToken cancellationToken)
    {
        var partition = query.Survey.ToString();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {lower} and RowKey lt {upper}");
        if (query.Status is { } status)
        {
            var name = status.ToString();
            filter += " and " + TableClient.CreateQueryFilter($"Status eq {name}");
        }

        var window = new List<Submission>();
        await foreach (var entity in tables.Submissions.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            window.Add(SubmissionEntity.ToSubmission(entity));
        window.Reverse();
        return window.Where(submission => query.Month is not { } month || submission.Months.Contains(month));
    }
}
