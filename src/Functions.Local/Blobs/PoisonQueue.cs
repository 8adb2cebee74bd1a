using System.Text.Json;
using Azure.Storage.Queues;

namespace Functions.Local.Blobs;

/// <summary>Where the host tells of blob versions that a function failed on for good, in the real host's format.</summary>
internal sealed class PoisonQueue(QueueServiceClient account)
{
    public const string Name = "webjobs-blobtrigger-poison";

    public async Task SendAsync(string function, string container, BlobVersion version, CancellationToken cancellation)
    {
        var queue = account.GetQueueClient(Name);
        await queue.CreateIfNotExistsAsync(cancellationToken: cancellation);
        var message = JsonSerializer.Serialize(new
        {
            Type = "BlobTrigger",
            FunctionId = "Host.Functions." + function,
            BlobType = "BlockBlob",
            ContainerName = container,
            BlobName = version.Name,
            ETag = version.ETag.ToString("H"),
        });
        await queue.SendMessageAsync(message, cancellation);
    }
}
