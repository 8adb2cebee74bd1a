namespace Microsoft.Azure.Functions.Worker;

/// <summary>A binding of a function.</summary>
public abstract class BindingMetadata
{
    /// <summary><c>httpTrigger</c>, <c>blobTrigger</c> or <c>timerTrigger</c>.</summary>
    public abstract string Type { get; }
}
