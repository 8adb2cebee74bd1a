namespace Microsoft.Azure.Functions.Worker;

/// <summary>Whether a binding brings something in or takes it out.</summary>
public enum BindingDirection
{
    /// <summary>In.</summary>
    In = 0,

    /// <summary>Out.</summary>
    Out = 1,
}
