namespace Functions.Local.Invocation;

/// <summary>How an invocation ended.</summary>
internal enum InvocationOutcome
{
    Succeeded,
    Failed,

    /// <summary>The caller left or the host is stopping: neither success nor failure.</summary>
    Cancelled,
}
