using Azure;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Hosting;

namespace Functions.Local.Configuration;

/// <summary>What the host remembers from one start to the next, in the container that the real host uses too.</summary>
/// <remarks>Where the host has no account of its own, the first of the app's blob triggers lends its account.</remarks>
internal sealed class HostStorage(StorageConnections connections, IHostEnvironment app, IReadOnlyList<string> fallbacks)
{
    private const string Container = "azure-webjobs-hosts";

    /// <summary>The app's folder for <paramref name="kind"/>; null where no account is set.</summary>
    public HostFolder? Folder(string kind)
    {
        if (fallbacks.Prepend(HostSettings.Storage).FirstOrDefault(connections.Has) is not { } account)
            return null;
        var container = connections.Blobs(account, SingleTry()).GetBlobContainerClient(Container);
        return new HostFolder(container, $"{kind}/{app.ApplicationName.ToLowerInvariant()}");
    }

    /// <summary>Options of clients whose caller tries again anyway: failures surface at once, as
    /// <see cref="Azure.RequestFailedException"/>.</summary>
    public static BlobClientOptions SingleTry() => new() { Retry = { MaxRetries = 0 } };
}

/// <summary>Small blobs that the host keeps under one prefix.</summary>
internal sealed class HostFolder(BlobContainerClient container, string prefix)
{
    public async Task<bool> HasAsync(string name, CancellationToken cancellation) =>
        await container.GetBlobClient($"{prefix}/{name}").ExistsAsync(cancellation);

    public async Task<BinaryData?> ReadAsync(string name, CancellationToken cancellation)
    {
        try
        {
            return (await container.GetBlobClient($"{prefix}/{name}").DownloadContentAsync(cancellation)).Value.Content;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    public async Task WriteAsync(string name, BinaryData content, CancellationToken cancellation)
    {
        await container.CreateIfNotExistsAsync(cancellationToken: cancellation);
        await container.GetBlobClient($"{prefix}/{name}").UploadAsync(content, overwrite: true, cancellation);
    }
}
