using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Functions.Local.Configuration;

/// <summary>The storage accounts that settings name.</summary>
internal sealed class StorageConnections(IConfiguration settings)
{
    /// <summary>Whether the setting <paramref name="name"/> is there at all.</summary>
    public bool Has(string name) => ConnectionString(name) is not null || ServiceUri(name, "blob") is not null;

    /// <exception cref="InvalidOperationException">The setting is missing, or names an account that needs a
    /// credential.</exception>
    public BlobServiceClient Blobs(string name, BlobClientOptions options) =>
        ConnectionString(name) is { } connection
            ? new BlobServiceClient(connection, options)
            : new BlobServiceClient(SignedUri(name, "blob"), options);

    /// <inheritdoc cref="Blobs"/>
    public QueueServiceClient Queues(string name)
    {
        // The real host writes its messages in Base64. A delivery whose message fails is delivered again, so one try is enough.
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64, Retry = { MaxRetries = 0 } };
        return ConnectionString(name) is { } connection
            ? new QueueServiceClient(connection, options)
            : new QueueServiceClient(SignedUri(name, "queue"), options);
    }

    private string? ConnectionString(string name) =>
        new[] { settings[name], settings.GetConnectionString(name) }.FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));

    private Uri? ServiceUri(string name, string service) =>
        settings.GetValue<Uri>($"{name}:{service}ServiceUri") ?? settings.GetValue<Uri>($"{name}:serviceUri");

    private Uri SignedUri(string name, string service)
    {
        var uri = ServiceUri(name, service)
            ?? throw new InvalidOperationException(
                $"The setting '{name}' is missing; it names a storage account by its connection string.");
        return uri.Query.Contains("sig=", StringComparison.Ordinal)
            ? uri
            : throw new InvalidOperationException(
                $"'{name}:{service}ServiceUri' needs a credential, which the local host does not have. "
                + $"Set '{name}' to a connection string, or sign the URI.");
    }
}
