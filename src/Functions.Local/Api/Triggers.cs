using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Makes a public method a function.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute(string name) : Attribute
{
    /// <summary>The function's name, unique in its app whatever the case.</summary>
    public string Name { get; } = name;
}

/// <summary>Starts the function on HTTP requests.</summary>
public sealed class HttpTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Any method; level <see cref="AuthorizationLevel.Function"/>.</summary>
    // Without this one, which nobody uses, [HttpTrigger] would mean the next: open to all here, but not on the real host.
    public HttpTriggerAttribute() => AuthLevel = AuthorizationLevel.Function;

    /// <summary>The given methods; level <see cref="AuthorizationLevel.Anonymous"/>, as with the real attribute.</summary>
    public HttpTriggerAttribute(params string[] methods) => Methods = methods;

    /// <summary>Any method.</summary>
    public HttpTriggerAttribute(AuthorizationLevel authLevel) => AuthLevel = authLevel;

    /// <summary>The given methods and level.</summary>
    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
    {
        AuthLevel = authLevel;
        Methods = methods;
    }

    /// <summary>The route template after the prefix of host.json; the function's name where null.</summary>
    public string? Route { get; set; }

    /// <summary>HTTP methods in any case; any method where null or empty.</summary>
    public string[]? Methods { get; }

    /// <summary>Which key a caller needs.</summary>
    public AuthorizationLevel AuthLevel { get; }
}

/// <summary>Which key a caller needs.</summary>
public enum AuthorizationLevel
{
    /// <summary>None.</summary>
    Anonymous = 0,

    /// <summary>A user's token; the local host asks for the master key.</summary>
    User = 1,

    /// <summary>The function key or the master key.</summary>
    Function = 2,

    /// <summary>An extension's key; the local host asks for the master key.</summary>
    System = 3,

    /// <summary>The master key.</summary>
    Admin = 4,
}

/// <summary>Starts the function for each version of a blob.</summary>
/// <param name="blobPath">Container and blob name. <c>{name}</c> parts bind to parameters, <c>%Setting%</c> parts to
/// settings.</param>
public sealed class BlobTriggerAttribute(string blobPath) : TriggerBindingAttribute
{
    /// <summary>The path as written.</summary>
    public string BlobPath { get; } = blobPath;

    /// <summary>The setting that names the storage account; <c>AzureWebJobsStorage</c> where null.</summary>
    public string? Connection { get; set; }

    /// <summary>How the real host learns of blobs. The local host scans the container whatever it says.</summary>
    public BlobTriggerSource Source { get; set; } = BlobTriggerSource.LogsAndContainerScan;
}

/// <summary>How the real host learns of blobs.</summary>
public enum BlobTriggerSource
{
    /// <summary>It reads storage logs and scans the container.</summary>
    LogsAndContainerScan = 0,

    /// <summary>Event Grid tells it.</summary>
    EventGrid = 1,
}

/// <summary>Starts the function on a schedule, in UTC.</summary>
/// <param name="schedule">An NCRONTAB expression of six fields, the first being seconds, or <c>%Setting%</c>.</param>
public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
{
    /// <summary>The schedule as written.</summary>
    public string Schedule { get; } = schedule;

    /// <summary>Whether the schedule's status outlives the process, so that a missed occurrence is caught up on.</summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Whether the function also runs whenever the host starts.</summary>
    public bool RunOnStartup { get; set; }
}

/// <summary>Why a timer function runs.</summary>
public class TimerInfo
{
    /// <summary>The schedule's status before this run; null where none is kept.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>Whether this run makes up for occurrences that passed while no host was running.</summary>
    public bool IsPastDue { get; set; }
}

/// <summary>Where a schedule stands. All times are UTC.</summary>
public class ScheduleStatus
{
    /// <summary>The last occurrence that ran; the default value where none has.</summary>
    public DateTime Last { get; set; }

    /// <summary>The next occurrence expected.</summary>
    public DateTime Next { get; set; }

    /// <summary>When this status was written.</summary>
    public DateTime LastUpdated { get; set; }
}
