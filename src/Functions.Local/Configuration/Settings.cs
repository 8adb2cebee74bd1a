namespace Functions.Local.Hosting;

/// <summary>Settings of the local host that any other source of configuration overrides.</summary>
internal static class Defaults
{
    public const int Port = 7071;

    // Only loopback names are answered, so that a web page elsewhere cannot reach the host under a name of its own.
    public static readonly Dictionary<string, string?> Settings = new()
    {
        ["AllowedHosts"] = "localhost;127.0.0.1;[::1]",
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        // The worker passes these on to the host, so an app that does not want them has to say so here as well.
        ["Logging:LogLevel:Microsoft.AspNetCore.Http"] = "Information",
        ["Logging:LogLevel:Azure"] = "Warning",
        ["Logging:Console:FormatterName"] = "simple",
        ["Logging:Console:FormatterOptions:SingleLine"] = "true",
    };
}
