namespace Microsoft.Azure.Functions.Worker;

/// <summary>How the real host learns of blobs.</summary>
public enum BlobTriggerSource
{
    /// <summary>It reads storage logs and scans the container.</summary>
    LogsAndContainerScan = 0,

    /// <summary>Event Grid tells it.</summary>
    EventGrid = 1,
}
