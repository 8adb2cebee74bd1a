using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;

namespace Functions.Local.Tests.Listeners;

public sealed class BlobFunctions(DeliveryLog log)
{
    [Function("Ingest")]
    public async Task Ingest(
        [BlobTrigger("%Container%/{folder}/{file}", Source = BlobTriggerSource.EventGrid, Connection = "Files")] BlobClient blob,
        string folder, string file, CancellationToken cancellation)
    {
        var content = await blob.DownloadContentAsync(cancellation);
        await log.DeliverAsync($"{folder}|{file}|{content.Value.Content}", cancellation);
    }
}

public sealed class StreamFunctions(DeliveryLog log)
{
    [Function("Read")]
    public async Task Read(
        [BlobTrigger("%Container%/in/{file}", Connection = "Files")] Stream blob, string file, CancellationToken cancellation)
    {
        using var reader = new StreamReader(blob);
        await log.DeliverAsync($"{file}|{await reader.ReadToEndAsync(cancellation)}", cancellation);
    }
}
