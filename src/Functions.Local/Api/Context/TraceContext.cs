namespace Microsoft.Azure.Functions.Worker;

/// <summary>The W3C trace that an invocation belongs to.</summary>
public abstract class TraceContext
{
    /// <summary>The <c>traceparent</c> value; empty where nothing traces.</summary>
    public abstract string TraceParent { get; }

    /// <summary>The <c>tracestate</c> value; empty where there is none.</summary>
    public abstract string TraceState { get; }
}
