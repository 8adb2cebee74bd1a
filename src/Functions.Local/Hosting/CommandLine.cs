namespace Functions.Local.Hosting;

/// <summary>Makes a command line readable as configuration.</summary>
internal static class CommandLine
{
    /// <summary>Gives a switch without a value the value <c>true</c>, which configuration would otherwise take from the next argument.</summary>
    public static string[] WithSwitchValues(IReadOnlyList<string> args) =>
        [.. args.Select((arg, at) => IsSwitch(arg) && !arg.Contains('=', StringComparison.Ordinal)
            && (at + 1 == args.Count || IsSwitch(args[at + 1])) ? arg + "=true" : arg)];

    private static bool IsSwitch(string arg) => arg.StartsWith("--", StringComparison.Ordinal);
}
