using Azure;
using Azure.Data.Tables;

namespace Antimony.Storage.Submissions;

/// <summary>Which submission first brought a content: one entity a hash, in the partition <c>{survey}|content</c> of
/// <see cref="StorageNames.Submissions"/>, so that finding a duplicate is one look-up however long the history.</summary>
public sealed class ContentClaims(SurveyTables tables)
{
    /// <summary>Claims the content for that submission unless another holds it.</summary>
    /// <returns>The submission that holds the content now.</returns>
    public async Task<SubmissionId> ClaimAsync(
        SurveyId survey, ContentHash content, SubmissionId submission, CancellationToken cancellationToken)
    {
        try
        {
            await tables.Submissions.AddEntityAsync(Entity(survey, content, submission), cancellationToken);
            return submission;
        }
        catch (RequestFailedException conflict) when (conflict.Status == 409)
        {
            var claim = await tables.Submissions.GetEntityAsync<TableEntity>(
                Partition(survey), content.ToString(), cancellationToken: cancellationToken);
            return SubmissionId.Parse(claim.Value.GetString("Submission"), null);
        }
    }

    /// <summary>Hands the content over to that submission, because the earlier holder's rows are no longer in force.</summary>
    public Task TakeOverAsync(
        SurveyId survey, ContentHash content, SubmissionId submission, CancellationToken cancellationToken) =>
        tables.Submissions.UpsertEntityAsync(Entity(survey, content, submission), TableUpdateMode.Replace, cancellationToken);

    private static string Partition(SurveyId survey) => $"{survey}|content";

    private static TableEntity Entity(SurveyId survey, ContentHash content, SubmissionId submission) =>
        new(Partition(survey), content.ToString()) { ["Submission"] = submission.ToString() };
}
