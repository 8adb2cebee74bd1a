using System.Collections.Concurrent;
using System.Xml;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Functions.Local.Configuration;
using Functions.Local.Invocation;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Functions.Local.Listeners;

/// <summary>Scans a container for blob versions that its function has not had.</summary>
internal sealed class BlobListener(
    LocalFunction function, IConfiguration settings, StorageConnections connections, HostStorage hostStorage, HostJson limits,
    FunctionInvoker invoker, TimeProvider time, ILoggerFactory loggers, IHostApplicationLifetime lifetime)
    : TriggerListener(function, lifetime)
{
    private static readonly TimeSpan ScanInterval = TimeSpan.FromMilliseconds(400);

    private readonly ILogger _logger = loggers.CreateLogger("Host.BlobTrigger");

    // The version of each blob that is in work or done with.
    private readonly ConcurrentDictionary<string, ETag> _taken = new(StringComparer.Ordinal);
    private readonly List<Task> _deliveries = [];

    private BlobPattern _path = null!;
    private BlobContainerClient _container = null!;
    private BlobDelivery _delivery = null!;
    private bool _reachable = true;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        var trigger = (BlobTriggerAttribute)Function.Trigger;
        var connection = trigger.Connection ?? HostSettings.Storage;
        _path = new BlobPattern(SettingExpression.Resolve(trigger.BlobPath, settings, Function.Name));
        _container = connections.Blobs(connection, HostStorage.SingleTry()).GetBlobContainerClient(_path.Container);
        _delivery = new BlobDelivery(
            Function,
            connections.Blobs(connection, new BlobClientOptions()).GetBlobContainerClient(_path.Container),
            hostStorage.Folder("blobreceipts")!,
            new PoisonQueue(connections.Queues(connection)),
            limits, invoker, time, _logger);
        return base.StartAsync(cancellationToken);
    }

    public override async Task RunByHandAsync(string input, CancellationToken stopping)
    {
        var container = _path.Container + "/";
        if (input.StartsWith(container, StringComparison.Ordinal) && _path.Match(input[container.Length..]) is { } parts)
            await _delivery.RunAsync(new BlobVersion(input[container.Length..], default, parts), stopping);
        else
            _logger.LogError("'Functions.{Function}' was not run: '{Input}' is no blob that it takes", Function.Name, input);
    }

    public override void Dispose()
    {
        _delivery?.Dispose();
        base.Dispose();
    }

    protected override async Task ListenAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            _reachable = await SurvivesAsync(ScanAsync(stopping), "scanning " + _path.Container, stopping);
            await Task.Delay(ScanInterval, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await ForgetEndedDeliveriesAsync();
        }

        await Task.WhenAll(_deliveries);
    }

    private async Task ScanAsync(CancellationToken stopping)
    {
        var blobs = _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, _path.Prefix, stopping);
        try
        {
            await foreach (var blob in blobs)
            {
                if (blob.Properties.ETag is { } etag && _path.Match(blob.Name) is { } parts && IsNews(blob.Name, etag))
                    _deliveries.Add(DeliverAsync(new BlobVersion(blob.Name, etag, parts), stopping));
            }
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            // The container may come later.
        }
    }

    private bool IsNews(string name, ETag etag)
    {
        if (_taken.TryGetValue(name, out var taken) && taken == etag)
            return false;
        _taken[name] = etag;
        return true;
    }

    private async Task DeliverAsync(BlobVersion version, CancellationToken stopping)
    {
        await Task.Yield();
        if (!await SurvivesAsync(_delivery.DeliverAsync(version, stopping), "delivering " + version.Name, stopping))
            _taken.TryRemove(new(version.Name, version.ETag));
    }

    // Awaited, so that a defect of the host itself stops it instead of going unseen.
    private async Task ForgetEndedDeliveriesAsync()
    {
        await Task.WhenAll(_deliveries.Where(delivery => delivery.IsCompleted));
        _deliveries.RemoveAll(delivery => delivery.IsCompletedSuccessfully);
    }

    // False where storage failed: no reason to stop, since the next scan tries again.
    private async Task<bool> SurvivesAsync(Task work, string what, CancellationToken stopping)
    {
        try
        {
            await work;
            return true;
        }
        catch (RequestFailedException fault)
        {
            if (_reachable)
            {
                _logger.LogWarning(
                    "Storage failed while {What} (status {Status}, {Code}); trying on",
                    what, fault.Status, fault.ErrorCode ?? "no answer");
            }

            return false;
        }
        catch (XmlException)
        {
            // What the client library throws for a failure whose promised description is not there.
            _logger.LogWarning("Storage failed while {What} and did not say how; trying on", what);
            return false;
        }
        catch (OperationCanceledException)
        {
            return stopping.IsCancellationRequested;
        }
    }
}
