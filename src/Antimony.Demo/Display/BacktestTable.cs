using System.Globalization;
using Antimony.Demo.Data;
using Antimony.Survey.Outlook.Scoring;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Antimony.Demo.Display;

/// <summary>Simulated outlooks month by month: what each said, what happened, its score beside those of the references; then the
/// means and the skill.</summary>
internal static class BacktestTable
{
    /// <summary>Stands after a month of synthetic responses.</summary>
    public const string SyntheticMark = "*";

    private static readonly string[] Headers =
        ["Up", "Flat", "Down", "80 %", "Change", "Outcome", "RPS", "Unif.", "Pers.", "Clim.", "Publ."];

    /// <summary>A row a month, in the order given; its cells stand close where the console is narrow.</summary>
    public static Table Of(IReadOnlyList<ScoredOutlook> scored, IReadOnlyList<HistoryMonth> history, IAnsiConsole console)
    {
        var synthetic = history.Where(month => month.Source == FigureSource.SyntheticResponses)
            .Select(month => month.Observation.Month).ToHashSet();
        var footers = Footers(scored);
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn(new TableColumn("For") { Footer = new Text("mean\nskill"), NoWrap = true });
        foreach (var (header, footer) in Headers.Zip(footers))
            table.AddColumn(new TableColumn(header) { Footer = new Text(footer), NoWrap = true, Alignment = Justify.Right });
        foreach (var outlook in scored) table.AddRow([.. Row(outlook, synthetic).Select(cell => new Text(cell))]);
        if (((IRenderable)table).Measure(RenderOptions.Create(console), int.MaxValue).Max > console.Profile.Width)
            foreach (var column in table.Columns) column.Padding = new Padding(0, 0);
        return table;
    }

    private static IEnumerable<string> Row(ScoredOutlook scored, HashSet<Month> synthetic)
    {
        var (outlook, interval) = (scored.Outlook, scored.Outlook.Interval80);
        yield return outlook.ForMonth + (synthetic.Contains(outlook.ForMonth) ? SyntheticMark : "");
        yield return Figures.Percent(outlook.Probabilities.Increase);
        yield return Figures.Percent(outlook.Probabilities.Flat);
        yield return Figures.Percent(outlook.Probabilities.Decrease);
        yield return $"{Figures.Signed(interval.LowerPct)}…{Figures.Signed(interval.UpperPct)}";
        yield return Figures.Signed(scored.ActualMomPct);
        yield return scored.Outcome switch { Expectation.Increase => "up", Expectation.Decrease => "down", _ => "flat" };
        foreach (var score in Scores(scored)) yield return Score(score?.Rps);
    }

    private static ForecastScore?[] Scores(ScoredOutlook o) => [o.Score, o.Uniform, o.Persistence, o.Climatology, o.External];

    // Empty below what is said and what happened; a mean and a skill below each score, no skill of ours against ourselves.
    private static IEnumerable<string> Footers(IReadOnlyList<ScoredOutlook> scored)
    {
        var record = OutlookScoring.Summarise(scored);
        double?[] skills =
            [null, record.SkillVsUniform, record.SkillVsPersistence, record.SkillVsClimatology, record.SkillVsExternal];
        var means = skills.Select((_, i) => scored.Average(o => Scores(o)[i]?.Rps));
        return Enumerable.Repeat("", Headers.Length - skills.Length)
            .Concat(means.Zip(skills, (mean, skill) => $"{Score(mean)}\n{Score(skill)}"));
    }

    private static string Score(double? value) =>
        value?.ToString("0.000;−0.000", CultureInfo.InvariantCulture) ?? Figures.Unknown;
}
