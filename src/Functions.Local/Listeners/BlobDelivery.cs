using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Functions.Local.Configuration;
using Functions.Local.Invocation;
using Microsoft.Extensions.Logging;

namespace Functions.Local.Listeners;

/// <summary>Delivers blob versions to one function: at least once each, a failing one again until it is given up.</summary>
internal sealed class BlobDelivery(
    LocalFunction function, BlobContainerClient container, HostFolder receipts, PoisonQueue poison, HostJson limits,
    FunctionInvoker invoker, TimeProvider time, ILogger logger) : IDisposable
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim _free = new(limits.MaxBlobParallelism);

    /// <summary>Returns once the version is done with, or <paramref name="stopping"/> cut it short.</summary>
    /// <exception cref="Azure.RequestFailedException">Storage failed, so that the version has no receipt yet.</exception>
    public async Task DeliverAsync(BlobVersion version, CancellationToken stopping)
    {
        var receipt = version.Receipt(function.Name, container.Name);
        if (await receipts.HasAsync(receipt, stopping))
            return;

        for (var failures = 0; failures < limits.PoisonBlobThreshold; failures++)
        {
            switch (await RunAsync(version, stopping))
            {
                case InvocationOutcome.Cancelled:
                    return;
                case InvocationOutcome.Succeeded:
                    // Stopping or not: what is done must not be done again after a restart.
                    await receipts.WriteAsync(receipt, BinaryData.Empty, CancellationToken.None);
                    return;
            }

            await Task.Delay(FirstDelay * Math.Pow(2, failures), time, stopping);
        }

        // The message first: a crash in between repeats it rather than losing it.
        await poison.SendAsync(function.Name, container.Name, version, CancellationToken.None);
        await receipts.WriteAsync(receipt, BinaryData.Empty, CancellationToken.None);
        logger.LogError(
            "'Functions.{Function}' failed {Failures} times on {Container}/{Blob}; a message is in the queue {Queue}",
            function.Name, limits.PoisonBlobThreshold, container.Name, version.Name, PoisonQueue.Name);
    }

    public async Task<InvocationOutcome> RunAsync(BlobVersion version, CancellationToken stopping)
    {
        await _free.WaitAsync(stopping);
        try
        {
            var delivery = new TriggerEvent(container.GetBlobClient(version.Name), version.Parts);
            return await invoker.InvokeAsync(function, delivery, stopping);
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();
}

/// <summary>One version of a blob, with the named parts of its path.</summary>
internal sealed record BlobVersion(string Name, ETag ETag, IReadOnlyDictionary<string, object?> Parts)
{
    /// <summary>The name of its receipt, which tells that the function need not see it again.</summary>
    public string Receipt(string function, string container) => $"{function}/{ETag.ToString("G")}/{container}/{Name}";
}

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
