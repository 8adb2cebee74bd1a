using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts the function for each version of a blob.</summary>
/// <param name="blobPath">Container and blob name; <c>{name}</c> parts bind to parameters, <c>%Setting%</c> parts to settings.</param>
public sealed class BlobTriggerAttribute(string blobPath) : TriggerBindingAttribute
{
    /// <summary>The path as written.</summary>
    public string BlobPath { get; } = blobPath;

    /// <summary>The setting that names the storage account; <c>AzureWebJobsStorage</c> where null.</summary>
    public string? Connection { get; set; }

    /// <summary>How the real host learns of blobs. The local host scans the container whatever it says.</summary>
    public BlobTriggerSource Source { get; set; } = BlobTriggerSource.LogsAndContainerScan;
}
