using System.Globalization;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Repeats a failed run after delays that double from one repetition to the next.</summary>
public sealed class ExponentialBackoffRetryAttribute : RetryAttribute
{
    /// <summary>Sets the count and the bounds of the delay.</summary>
    /// <param name="maxRetryCount">Repetitions after the first attempt; −1: without end.</param>
    /// <param name="minimumInterval">The first delay as <c>hh:mm:ss</c>.</param>
    /// <param name="maximumInterval">The longest delay as <c>hh:mm:ss</c>.</param>
    /// <exception cref="FormatException">A delay is not a time span.</exception>
    public ExponentialBackoffRetryAttribute(int maxRetryCount, string minimumInterval, string maximumInterval)
    {
        Minimum = TimeSpan.Parse(minimumInterval, CultureInfo.InvariantCulture);
        Maximum = TimeSpan.Parse(maximumInterval, CultureInfo.InvariantCulture);
        MaxRetryCount = maxRetryCount;
        MinimumInterval = minimumInterval;
        MaximumInterval = maximumInterval;
    }

    /// <summary>The first delay as written.</summary>
    public string MinimumInterval { get; }

    /// <summary>The longest delay as written.</summary>
    public string MaximumInterval { get; }

    internal TimeSpan Minimum { get; }

    internal TimeSpan Maximum { get; }
}
