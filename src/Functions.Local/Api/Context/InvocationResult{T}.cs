namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a function returned.</summary>
public abstract class InvocationResult<T>
{
    /// <summary>The value, which middleware may replace; null before the function ran and where it returns none.</summary>
    public abstract T? Value { get; set; }
}
