namespace Microsoft.Azure.Functions.Worker;

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
