using System.Text;
using Spectre.Console;

namespace Antimony.Demo.Display;

/// <summary>The console that the demo writes to.</summary>
internal static class Terminal
{
    /// <summary>Columns that the print-out needs where nothing says how wide the reader's window is.</summary>
    public const int PlainWidth = 110;

    /// <summary>Standard output: with colours and moving bars on a terminal, plain text elsewhere.</summary>
    public static IAnsiConsole OfStandardOutput()
    {
        if (!Console.IsOutputRedirected) return AnsiConsole.Console;
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return Plain(Console.Out);
    }

    /// <summary>Plain text: no colour, no cursor, lines of up to <see cref="PlainWidth"/> characters.</summary>
    public static IAnsiConsole Plain(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = PlainWidth;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
