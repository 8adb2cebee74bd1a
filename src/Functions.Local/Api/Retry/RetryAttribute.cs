namespace Microsoft.Azure.Functions.Worker;

/// <summary>How the host repeats a failed run. The local host honours it on timer functions.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class RetryAttribute : Attribute
{
    /// <summary>Repetitions after the first attempt; −1: without end.</summary>
    public int MaxRetryCount { get; set; }
}
