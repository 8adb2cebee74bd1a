namespace Functions.Local.Invocation;

/// <summary>How an invocation ended.</summary>
internal enum InvocationOutcome
{
    Succeeded,
    Failed,

    /// <summary>The host is stopping: neither success nor failure.</summary>
    Cancelled,
}
