namespace Antimony.Demo.Settings;

/// <summary>What the command line asks of the local stack.</summary>
/// <param name="Demo"><c>--demo</c>: upload the samples, run the main job and show its result.</param>
/// <param name="Backtest"><c>--backtest</c>: show what outlooks would have said of every month known, and how they would have
/// scored.</param>
/// <param name="Exit"><c>--exit</c>: end after the print-out.</param>
/// <param name="Data"><c>--data DIR</c>: where the emulator keeps its files; <see langword="null"/> for the default.</param>
internal sealed record DemoSwitches(bool Demo, bool Backtest, bool Exit, string? Data)
{
    /// <summary>Reads a command line. What it does not know is the host's (<c>--port N</c>) and is left alone.</summary>
    /// <exception cref="FormatException"><c>--data</c> names no folder.</exception>
    public static DemoSwitches Parse(IReadOnlyList<string> arguments)
    {
        var switches = new DemoSwitches(Demo: false, Backtest: false, Exit: false, Data: null);
        for (var i = 0; i < arguments.Count; i++)
        {
            switches = arguments[i] switch
            {
                "--demo" => switches with { Demo = true },
                "--backtest" => switches with { Backtest = true },
                "--exit" => switches with { Exit = true },
                "--data" => switches with { Data = FolderAfter(arguments, ref i) },
                var argument when argument.StartsWith("--data=", StringComparison.Ordinal) =>
                    switches with { Data = Folder(argument["--data=".Length..]) },
                _ => switches,
            };
        }

        return switches;
    }

    private static string FolderAfter(IReadOnlyList<string> arguments, ref int at) =>
        Folder(++at < arguments.Count && !arguments[at].StartsWith("--", StringComparison.Ordinal) ? arguments[at] : "");

    private static string Folder(string text) =>
        text.Length > 0 ? Path.GetFullPath(text) : throw new FormatException("--data needs a folder: --data DIR");
}
