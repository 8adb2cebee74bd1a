using Antimony.Storage.Submissions;

namespace AntimonyFunctions.Workflow;

/// <summary>One version of one blob, as delivered.</summary>
/// <param name="Survey">The survey.</param>
/// <param name="File">The blob's name below the survey's folder.</param>
/// <param name="WrittenAt">The blob's last-modified time.</param>
/// <param name="Content">Its bytes, seekable.</param>
public sealed record DeliveredFile(SurveyId Survey, string File, DateTimeOffset WrittenAt, Stream Content);

/// <summary>Records that a version of a file has arrived, whether it was uploaded through the app or found by the
/// trigger.</summary>
public sealed class Reception(SurveyFiles files, SubmissionStore submissions)
{
    /// <summary>Writes the file into the container as a new version and records it, so that whoever uploads can watch it at
    /// once.</summary>
    /// <returns>The submission as it stands: the trigger may have been faster.</returns>
    internal async Task<Submission> UploadAsync(
        SurveyId survey, string file, Stream content, string contentType, CancellationToken cancellationToken)
    {
        var writtenAt = await files.UploadAsync(survey, file, content, contentType, cancellationToken);
        return await ReceiveAsync(new DeliveredFile(survey, file, writtenAt, content), cancellationToken);
    }

    /// <summary>Records that version unless it is known already.</summary>
    /// <returns>The submission as it stands.</returns>
    internal async Task<Submission> ReceiveAsync(DeliveredFile file, CancellationToken cancellationToken) =>
        await submissions.ReceiveAsync(await DescribeAsync(file, cancellationToken), cancellationToken);

    /// <summary>The submission that this delivery is, not recorded yet.</summary>
    internal static async Task<Submission> DescribeAsync(DeliveredFile file, CancellationToken cancellationToken)
    {
        var hash = await ContentHash.OfAsync(file.Content, cancellationToken);
        return new Submission
        {
            Id = SubmissionId.Of(file.Survey, file.File, file.WrittenAt, hash),
            File = file.File,
            Survey = file.Survey,
            Status = SubmissionStatus.Received,
            ReceivedAt = file.WrittenAt,
            ContentHash = hash,
        };
    }
}
