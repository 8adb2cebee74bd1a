using System.Globalization;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Repeats a failed run after the same delay each time.</summary>
public sealed class FixedDelayRetryAttribute : RetryAttribute
{
    /// <summary>Sets the count and the delay.</summary>
    /// <param name="maxRetryCount">Repetitions after the first attempt; −1: without end.</param>
    /// <param name="delayInterval">The delay as <c>hh:mm:ss</c>.</param>
    /// <exception cref="FormatException">The delay is not a time span.</exception>
    public FixedDelayRetryAttribute(int maxRetryCount, string delayInterval)
    {
        Delay = TimeSpan.Parse(delayInterval, CultureInfo.InvariantCulture);
        MaxRetryCount = maxRetryCount;
        DelayInterval = delayInterval;
    }

    /// <summary>The delay as written.</summary>
    public string DelayInterval { get; }

    internal TimeSpan Delay { get; }
}
