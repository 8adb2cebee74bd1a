namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which attempt of a retry policy an invocation is. Both are 0 where the function has none.</summary>
public abstract class RetryContext
{
    /// <summary>0 on the first attempt.</summary>
    public abstract int RetryCount { get; }

    /// <summary>How many repetitions the policy allows.</summary>
    public abstract int MaxRetryCount { get; }
}
