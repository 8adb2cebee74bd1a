namespace Microsoft.Azure.Functions.Worker;

/// <summary>One invocation of a function.</summary>
public abstract class FunctionContext
{
    /// <summary>Unique to this invocation.</summary>
    public abstract string InvocationId { get; }

    /// <summary>What the trigger brought besides its payload.</summary>
    public abstract BindingContext BindingContext { get; }

    /// <summary>The services of this invocation's scope.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    /// <summary>The function invoked.</summary>
    public abstract FunctionDefinition FunctionDefinition { get; }

    /// <summary>For middleware and function to share.</summary>
    public abstract IDictionary<object, object> Items { get; set; }

    /// <summary>What the host and its extensions attach to the invocation.</summary>
    public abstract IInvocationFeatures Features { get; }

    /// <summary>Cancelled where the caller left or the host is stopping.</summary>
    public virtual CancellationToken CancellationToken { get; } = CancellationToken.None;
}
