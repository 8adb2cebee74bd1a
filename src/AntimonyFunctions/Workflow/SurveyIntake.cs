using Antimony.Storage.Submissions;
using AntimonyFunctions.Telemetry;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging;

namespace AntimonyFunctions.Workflow;

/// <summary>Takes a blob that the trigger names as it is now: events may be late, doubled or out of order.</summary>
public sealed class SurveyIntake(
    Ingestion ingestion, UnreadSubmissions unread, SurveyTelemetry telemetry, TimeProvider time, ILogger<SurveyIntake> logger)
{
    // host.json, extensions.blobs.poisonBlobThreshold: the delivery after which the host gives up.
    internal const int AttemptsOfHost = 5;

    /// <summary>Ingests that blob.</summary>
    /// <exception cref="Exception">A transient fault, for the host to retry.</exception>
    internal async Task TakeAsync(BlobClient blob, string survey, string file, CancellationToken cancellationToken)
    {
        // The host's {survey} takes in every folder but the last; ours is the first, and deeper ones make a bad file name.
        var (folder, name) = (survey + "/" + file).Split('/', 2) is [var first, var rest] ? (first, rest) : (survey, file);
        if (!SurveyId.TryParse(folder, null, out var id))
        {
            logger.LogWarning("Blob {Blob} was left alone: its folder '{Folder}' is no survey id", blob.Name, folder);
            return;
        }

        var askedAt = time.GetUtcNow();
        await using var version = await SurveyFiles.DownloadAsync(blob, cancellationToken);
        if (version is null)
        {
            logger.LogInformation("Blob {Blob} is gone", blob.Name);
            await unread.CloseDeletedAsync(id, name, askedAt, cancellationToken);
            return;
        }

        await IngestAsync(new DeliveredFile(id, name, version.WrittenAt, version.Content), cancellationToken);
    }

    private async Task IngestAsync(DeliveredFile file, CancellationToken cancellationToken)
    {
        using var measured = telemetry.BeginIngestion(file.Survey);
        try
        {
            var submission = await ingestion.IngestAsync(file, cancellationToken);
            measured.Settled(submission);
            logger.Log(
                submission.Status == SubmissionStatus.Rejected ? LogLevel.Warning : LogLevel.Information,
                "Submission {Status}: {Id} of {File}, {Rows} rows, {Errors} errors, {Warnings} warnings",
                submission.Status, submission.Id, submission.File,
                submission.Rows, submission.ErrorCount, submission.WarningCount);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // Caught to be counted only: the host must see it, or it would not deliver again.
            var submission = await ingestion.RecordFaultAsync(file, AttemptsOfHost, cancellationToken);
            if (submission.Status == SubmissionStatus.Failed)
                logger.LogError(fault, WatchedMessages.SubmissionFailed, submission.Id, submission.File, submission.Attempts);
            throw;
        }
    }
}
