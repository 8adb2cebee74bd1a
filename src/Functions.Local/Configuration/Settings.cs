using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Functions.Local.Configuration;

/// <summary>Settings that the host heeds: those of the real host, and its own keys.</summary>
internal static class HostSettings
{
    /// <summary>The host's own account.</summary>
    public const string Storage = "AzureWebJobsStorage";

    /// <summary>Whether the page at <c>/</c> is left out.</summary>
    public const string DisableHomepage = "AzureWebJobsDisableHomepage";

    /// <summary>The key that opens every route.</summary>
    public const string MasterKey = "FunctionsLocal:Keys:Master";

    /// <summary>The key that opens functions' routes.</summary>
    public const string FunctionKey = "FunctionsLocal:Keys:Function";
}

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

/// <summary>Makes a command line readable as configuration.</summary>
internal static class CommandLine
{
    /// <summary>Gives a switch without a value the value <c>true</c>, which configuration would otherwise take from the next
    /// argument.</summary>
    public static string[] WithSwitchValues(IReadOnlyList<string> args) =>
        [.. args.Select((arg, at) => IsSwitch(arg) && !arg.Contains('=', StringComparison.Ordinal)
            && (at + 1 == args.Count || IsSwitch(args[at + 1])) ? arg + "=true" : arg)];

    private static bool IsSwitch(string arg) => arg.StartsWith("--", StringComparison.Ordinal);
}

/// <summary>Text of an attribute in which <c>%Name%</c> stands for a setting.</summary>
internal static partial class SettingExpression
{
    /// <exception cref="InvalidOperationException">A setting is missing.</exception>
    public static string Resolve(string text, IConfiguration settings, string function) =>
        Setting().Replace(text, match => settings[match.Groups["name"].Value]
            ?? throw new InvalidOperationException(
                $"Function '{function}' needs the setting '{match.Groups["name"].Value}' for '{text}'; it is missing."));

    [GeneratedRegex("%(?<name>[^%]+)%")]
    private static partial Regex Setting();
}
