using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Outlook;
using Spectre.Console;

namespace Antimony.Demo.Display;

/// <summary>What the demo leaves on the screen.</summary>
internal static class PrintOut
{
    /// <summary>That the data are invented, the months' table, the newest outlook.</summary>
    public static void Write(IAnsiConsole console, MonthlyOutlook outlook, IReadOnlyList<Assessment> assessments)
    {
        console.WriteLine();
        console.Write(CensusView.Of(assessments));
        console.MarkupLine(
            "[grey]Synthetic samples: the producers do not exist. Counts by status and changes of the total are the published\n"
            + "ones; the level of October 2024 and the change of January 2025 were never published and are chosen.[/]");
        console.WriteLine();
        foreach (var part in OutlookView.Of(outlook))
        {
            console.Write(part);
            if (part is Text or Markup) console.WriteLine();
        }

        console.WriteLine();
    }
}
