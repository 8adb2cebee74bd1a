using Antimony.Demo.Data;
using Antimony.Demo.Display;
using Azure.Storage.Blobs;
using Spectre.Console;

namespace Antimony.Demo.Run;

/// <summary>The main job on the sample files: upload, ingest, publish, show.</summary>
internal sealed class DemoRun(AppClient app, BlobContainerClient container, IAnsiConsole console, TimeProvider time)
{
    /// <summary>Runs every step.</summary>
    /// <exception cref="StepFailedException">A step did not do its job.</exception>
    public async Task RunAsync(string samples, CancellationToken cancellation)
    {
        var files = SampleFile.In(samples);
        var months = files.Select(file => file.Month).OfType<Month>().Order().ToList();
        await container.CreateIfNotExistsAsync(cancellationToken: cancellation);
        console.MarkupLineInterpolated(
            $"Uploading {files.Count} sample files to container {container.Name}; the blob trigger ingests them.");
        var ingestion = new SampleIngestion(app, new SampleUpload(container), time);
        await FileProgress.ShowAsync(console, files, progress => ingestion.RunAsync(files, progress, cancellation));

        console.MarkupLineInterpolated($"Running the timer function {SamplePublication.Function} once.");
        var publication = new SamplePublication(app, time);
        var outlook = await publication.PublishAsync(months[^1], cancellation);
        PrintOut.Write(console, outlook, await publication.AssessmentsAsync(months[0], outlook.Month, cancellation));
    }
}
