namespace Microsoft.Azure.Functions.Worker;

/// <summary>Why a timer function runs.</summary>
public class TimerInfo
{
    /// <summary>The schedule's status before this run; null where none is kept.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>Whether this run makes up for occurrences that passed while no host was running.</summary>
    public bool IsPastDue { get; set; }
}
