using Microsoft.Azure.Functions.Worker;

namespace Functions.Local.Timers;

/// <summary>How often, and after which delay, a failed timer run is repeated.</summary>
internal static class RetryPolicy
{
    /// <summary>Whether a repetition follows when <paramref name="repetitions"/> have been made.</summary>
    public static bool AllowsAfter(this RetryAttribute? policy, int repetitions) =>
        policy is not null && (policy.MaxRetryCount == -1 || repetitions < policy.MaxRetryCount);

    /// <summary>The delay before the repetition that follows <paramref name="repetitions"/> others.</summary>
    public static TimeSpan DelayAfter(this RetryAttribute? policy, int repetitions) => policy switch
    {
        FixedDelayRetryAttribute fixedDelay => fixedDelay.Delay,
        ExponentialBackoffRetryAttribute backoff => TimeSpan.FromSeconds(
            Math.Min(backoff.Minimum.TotalSeconds * Math.Pow(2, repetitions), backoff.Maximum.TotalSeconds)),
        _ => TimeSpan.Zero,
    };
}
