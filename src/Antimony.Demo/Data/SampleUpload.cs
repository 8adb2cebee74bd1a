using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Antimony.Demo.Data;

/// <summary>Drops sample files into the container, as anybody with access to the account may.</summary>
internal sealed class SampleUpload(BlobContainerClient container)
{
    private static readonly string Folder = $"{SurveyId.AntimonyIngot}/";

    /// <summary>Uploads the file unless a blob of that name with that content is there. Returns when the blob was written; its
    /// submission was received no earlier.</summary>
    [SuppressMessage(
        "Security", "CA5351", Justification = "Content-MD5 is the hash that Blob storage keeps; it protects nothing here.")]
    public async Task<Uploaded> UploadAsync(SampleFile file, CancellationToken cancellation)
    {
        var content = await File.ReadAllBytesAsync(file.Path, cancellation);
        var hash = MD5.HashData(content);
        var blob = container.GetBlobClient(Folder + file.Name);
        if (await PropertiesAsync(blob, cancellation) is { } present && present.ContentHash.AsSpan().SequenceEqual(hash))
            return new(present.LastModified, WasThere: true);

        var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentHash = hash } };
        var written = await blob.UploadAsync(BinaryData.FromBytes(content), options, cancellation);
        return new(written.Value.LastModified, WasThere: false);
    }

    private static async Task<BlobProperties?> PropertiesAsync(BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            return await blob.GetPropertiesAsync(cancellationToken: cancellation);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }
}

/// <summary>A file that is in the container.</summary>
/// <param name="At">When its blob was written.</param>
/// <param name="WasThere">Whether it was there already.</param>
internal sealed record Uploaded(DateTimeOffset At, bool WasThere);
