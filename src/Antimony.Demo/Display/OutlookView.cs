using System.Globalization;
using Antimony.Survey.Outlook;
using Antimony.Survey.Outlook.Distributions;
using Antimony.Survey.Outlook.Drivers;
using Antimony.Survey.Outlook.Scoring;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Antimony.Demo.Display;

/// <summary>An outlook: its words, its probabilities as bars, its interval, what moves it, and how earlier ones did.</summary>
internal static class OutlookView
{
    /// <summary>Blocks that a certain outcome would have.</summary>
    private const int BarWidth = 60;

    /// <summary>The parts, from top to bottom.</summary>
    public static IEnumerable<IRenderable> Of(MonthlyOutlook outlook)
    {
        yield return new Rule($"Outlook for {outlook.ForMonth}, made from {outlook.Month}") { Justification = Justify.Left };
        yield return new Markup($"[bold]{Markup.Escape(outlook.Wording.En)}[/]");
        yield return new Text(outlook.Wording.Zh);
        yield return Text.Empty;
        yield return Probabilities(outlook.Probabilities);
        yield return Text.Empty;
        var (lower, upper) = (Figures.Effect(outlook.Interval80.LowerPct), Figures.Effect(outlook.Interval80.UpperPct));
        var flatBand = outlook.FlatBandPct.ToString("0.#", CultureInfo.InvariantCulture);
        yield return new Text(
            $"Expected change {Figures.Effect(outlook.ExpectedMomPct)}; 80 % interval {lower} to {upper}. "
            + $"Flat means within ±{flatBand} %.");
        if (outlook.Expectations is { } said)
        {
            yield return new Text(string.Create(
                CultureInfo.InvariantCulture,
                $"Producers expect: {said.Increase} more, {said.Flat} as much, {said.Decrease} less."));
        }

        if (outlook.Record is { } record) yield return new Text(Record(record));
        if (outlook.Drivers.Count > 0) yield return Drivers(outlook.Drivers);
    }

    private static Grid Probabilities(OutcomeProbabilities probabilities)
    {
        var grid = new Grid().AddColumn().AddColumn(new GridColumn().RightAligned()).AddColumn();
        Add("Increase", probabilities.Increase, Color.Green);
        Add("Flat", probabilities.Flat, Color.Yellow);
        Add("Decrease", probabilities.Decrease, Color.Red);
        return grid;

        void Add(string outcome, double share, Color color) => grid.AddRow(
            new Text(outcome), new Text(Figures.Probability(share)), new Text(Bar(share), color));
    }

    // To the half block, and something to see however small the share.
    private static string Bar(double share)
    {
        var halves = Math.Max(1, (int)Math.Round(2 * BarWidth * share));
        return new string('█', halves / 2) + (halves % 2 == 1 ? "▌" : "");
    }

    private static string Record(OutlookRecord record)
    {
        var invariant = CultureInfo.InvariantCulture;
        var text = string.Create(invariant, $"Record: {record.Months} outlooks scored");
        if (record.PublishedAfterwards > 0)
            text += string.Create(invariant, $", {record.PublishedAfterwards} of them published only after their month");
        if (record.HitRatePct is { } hits) text += string.Create(invariant, $", direction right in {hits:0} %");
        if (record.RankedProbabilityScore is { } score) text += string.Create(invariant, $", RPS {score:0.000} (0 is perfect)");
        if (record.SkillVsUniform is { } skill) text += string.Create(invariant, $", skill on uniform {skill:0.00}");
        return text + ".";
    }

    private static Table Drivers(IReadOnlyList<OutlookDriver> drivers)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new("What moves it") };
        table.AddColumn("Driver");
        table.AddColumn(new TableColumn("Effect").RightAligned());
        table.AddColumn("Why");
        foreach (var driver in drivers)
            table.AddRow(new Text(driver.Code), new Text(Figures.Effect(driver.EffectPct)), new Text(driver.Why?.En ?? ""));
        return table;
    }
}
