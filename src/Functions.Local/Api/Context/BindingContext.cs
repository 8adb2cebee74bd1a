namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the trigger brought besides its payload.</summary>
public abstract class BindingContext
{
    /// <summary>Route values and query parameters of a request, or the named parts of a blob's path.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
