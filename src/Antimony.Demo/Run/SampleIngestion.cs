using Antimony.Demo.Data;
using Antimony.Demo.Display;

namespace Antimony.Demo.Run;

/// <summary>Takes the sample files through the pipeline and watches each until the app has dealt with it.</summary>
internal sealed class SampleIngestion(AppClient app, SampleUpload upload, TimeProvider time)
{
    /// <summary>How long all files together may take.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    // A blob's time has whole seconds.
    private static readonly TimeSpan ClockGrain = TimeSpan.FromSeconds(1);

    /// <summary>Uploads all files, then waits for them.</summary>
    /// <exception cref="StepFailedException">A file was refused, failed, or was not dealt with in time.</exception>
    public async Task RunAsync(IReadOnlyList<SampleFile> files, IFileProgress progress, CancellationToken cancellation)
    {
        var waiting = new Dictionary<string, Uploaded>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var uploaded = await upload.UploadAsync(file, cancellation);
            waiting.Add(file.Name, uploaded);
            progress.Uploaded(file.Name, uploaded.WasThere);
        }

        var refused = 0;
        var started = time.GetTimestamp();
        while (waiting.Count > 0)
        {
            if (time.GetElapsedTime(started) > Limit)
            {
                throw new StepFailedException(
                    $"Not ingested within {Limit.TotalMinutes:0} minutes: {string.Join(", ", waiting.Keys)}");
            }

            foreach (var submission in await FinalOfAsync(waiting, cancellation))
            {
                waiting.Remove(submission.File);
                if (!submission.IsStored) refused++;
                progress.Finished(submission);
            }

            if (waiting.Count > 0) await Task.Delay(Pause, time, cancellation);
        }

        if (refused > 0)
            throw new StepFailedException(FormattableString.Invariant($"{refused} of {files.Count} files were not accepted."));
    }

    private async Task<IReadOnlyList<SubmissionView>> FinalOfAsync(
        Dictionary<string, Uploaded> waiting, CancellationToken cancellation)
    {
        var newest = new Dictionary<string, SubmissionView>(StringComparer.Ordinal);
        await foreach (var submission in app.SubmissionsAsync(cancellation))
        {
            var name = submission.File[(submission.File.LastIndexOf('/') + 1)..];
            if (waiting.TryGetValue(name, out var uploaded) && submission.ReceivedAt >= uploaded.At - ClockGrain)
                newest.TryAdd(name, submission with { File = name });
            if (newest.Count == waiting.Count) break;
        }

        var final = new List<SubmissionView>();
        foreach (var submission in newest.Values.Where(submission => submission.IsFinal))
        {
            final.Add(submission.IsStored
                ? submission
                : (await app.SubmissionAsync(submission.Id, cancellation) ?? submission) with { File = submission.File });
        }

        return final;
    }
}
