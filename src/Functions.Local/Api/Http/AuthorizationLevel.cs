namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which key a caller needs.</summary>
public enum AuthorizationLevel
{
    /// <summary>None.</summary>
    Anonymous = 0,

    /// <summary>A user's token; the local host asks for the master key.</summary>
    User = 1,

    /// <summary>The function key or the master key.</summary>
    Function = 2,

    /// <summary>An extension's key; the local host asks for the master key.</summary>
    System = 3,

    /// <summary>The master key.</summary>
    Admin = 4,
}
