using Azure;
using Azure.Storage.Blobs;

namespace Functions.Local.Hosting;

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
