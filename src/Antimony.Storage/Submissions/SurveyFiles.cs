using Antimony.Survey.Files.Formats;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Antimony.Storage.Submissions;

/// <summary>A survey file's bytes in a temporary file that is deleted with it, and which version of the blob they are.</summary>
public sealed class SurveyFileVersion(Stream content, DateTimeOffset writtenAt) : IAsyncDisposable
{
    /// <summary>The bytes, seekable.</summary>
    public Stream Content { get; } = content;

    /// <summary>The blob's last-modified time.</summary>
    public DateTimeOffset WrittenAt { get; } = writtenAt;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}

/// <summary>The container of survey files, <c>{survey}/{file}</c>.</summary>
public sealed class SurveyFiles(BlobContainerClient container)
{
    /// <summary>Uploads a file as a new version.</summary>
    /// <returns>The blob's last-modified time.</returns>
    public async Task<DateTimeOffset> UploadAsync(
        SurveyId survey, string file, Stream content, string contentType, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = contentType } };
        var uploaded = await container.GetBlobClient($"{survey}/{file}").UploadAsync(content, options, cancellationToken);
        return uploaded.Value.LastModified;
    }

    /// <summary>When the file as it is now was written, <see langword="null"/> where it is gone.</summary>
    public async Task<DateTimeOffset?> FindWrittenAtAsync(SurveyId survey, string file, CancellationToken cancellationToken)
    {
        try
        {
            var blob = container.GetBlobClient($"{survey}/{file}");
            var properties = await blob.GetPropertiesAsync(cancellationToken: cancellationToken);
            return properties.Value.LastModified;
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Downloads the file as it is now, <see langword="null"/> where it is gone. At most one byte more than
    /// <see cref="FileLimits.Bytes"/> is read, so that a larger file is known as such without being fetched.</summary>
    public Task<SurveyFileVersion?> DownloadAsync(SurveyId survey, string file, CancellationToken cancellationToken) =>
        DownloadAsync(container.GetBlobClient($"{survey}/{file}"), cancellationToken);

    /// <inheritdoc cref="DownloadAsync(SurveyId, string, CancellationToken)"/>
    public static async Task<SurveyFileVersion?> DownloadAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            // One request: the bytes and the version they are of belong together even while the blob is being replaced.
            var range = new BlobDownloadOptions { Range = new HttpRange(0, FileLimits.Bytes + 1) };
            using var download = (await blob.DownloadStreamingAsync(range, cancellationToken)).Value;
            return await CopyAsync(download.Content, download.Details.LastModified, cancellationToken);
        }
        catch (RequestFailedException empty) when (empty.ErrorCode == BlobErrorCode.InvalidRange)
        {
            var properties = await blob.GetPropertiesAsync(cancellationToken: cancellationToken);
            return await CopyAsync(Stream.Null, properties.Value.LastModified, cancellationToken);
        }
        catch (RequestFailedException gone) when (gone.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    /// <summary>Opens a temporary file that vanishes when it is closed.</summary>
    public static FileStream OpenTemporary() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
        new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });

    private static async Task<SurveyFileVersion> CopyAsync(
        Stream bytes, DateTimeOffset writtenAt, CancellationToken cancellationToken)
    {
        var file = OpenTemporary();
        var handedOver = false;
        try
        {
            await bytes.CopyToAsync(file, cancellationToken);
            file.Position = 0;
            handedOver = true;
            return new SurveyFileVersion(file, writtenAt);
        }
        finally
        {
            if (!handedOver) await file.DisposeAsync();
        }
    }
}
