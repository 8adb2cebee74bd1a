using System.Globalization;
using Antimony.Survey.Estimation.Figures;
using Spectre.Console;

namespace Antimony.Demo.Display;

/// <summary>The months side by side: production, its changes, and who ran how.</summary>
internal static class CensusView
{
    /// <summary>A row a month, in the order given.</summary>
    public static Table Of(IReadOnlyList<Assessment> assessments)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new("Production and census of producers") };
        table.AddColumn("Month");
        foreach (var header in new[] { "National, t", "MoM", "MoM a day", "Halted", "Reduced", "Normal", "Producers", "Imputed" })
            table.AddColumn(new TableColumn(header).RightAligned());
        foreach (var assessment in assessments) table.AddRow([.. Row(assessment).Select(cell => new Markup(cell))]);
        return table;
    }

    private static IEnumerable<string> Row(Assessment assessment)
    {
        var (census, change) = (assessment.Census, assessment.Change);
        yield return $"[bold]{assessment.Month}[/]";
        yield return Figures.Tonnes(assessment.Production.National);
        yield return Coloured(change.MomPct);
        yield return Coloured(change.DailyMomPct);
        yield return Figures.Count(census.Halted.Count, census.Halted.Change);
        yield return Figures.Count(census.Reduced.Count, census.Reduced.Change);
        yield return Figures.Count(census.Normal.Count, census.Normal.Change);
        yield return Figures.Count(census.Producers);
        yield return assessment.Response.ImputedSharePct is { } imputed
            ? imputed.ToString("0.0", CultureInfo.InvariantCulture) + " %"
            : "–";
    }

    private static string Coloured(double? change)
    {
        var text = Figures.Change(change);
        return change switch { > 0 => $"[green]{text}[/]", < 0 => $"[red]{text}[/]", _ => text };
    }
}
