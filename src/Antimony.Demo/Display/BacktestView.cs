using System.Globalization;
using Antimony.Demo.Data;
using Antimony.Survey.Outlook.Scoring;
using Spectre.Console;

namespace Antimony.Demo.Display;

/// <summary>A simulation of outlooks over a history: what the history rests on, the table, its summary.</summary>
internal static class BacktestView
{
    /// <summary>What a simulation is; stands before the first.</summary>
    public const string Introduction =
        "Each month is forecast again from the months before it alone, at the figures known today. Nothing in these tables was "
        + "published; the record scores only what was.";

    /// <summary>How to read the tables; stands after the last.</summary>
    public const string Legend =
        "Probabilities, 80 % interval and change are in percent. Ranked probability scores (RPS), 0 at best and 1 at worst: "
        + "ours, then uniform (one third each), persistence (the last direction), climatology (past frequencies) and the "
        + "publisher's own outlook. Each mean is over the months that it covers; skill, 1 − ours ÷ theirs, over the months "
        + "that both cover.";

    /// <summary>Writes all parts.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="subject">What the history is, for the heading.</param>
    /// <param name="history">The months that were forecast and learnt from.</param>
    /// <param name="scored">What would have been said of them.</param>
    public static void Write(
        IAnsiConsole console, string subject, IReadOnlyList<HistoryMonth> history, IReadOnlyList<ScoredOutlook> scored)
    {
        console.WriteLine();
        var heading = $"Backtest: a simulation without hindsight over {subject}";
        console.Write(new Rule(Markup.Escape(heading)) { Justification = Justify.Left });
        foreach (var source in Sources(history)) console.WriteLine(source);
        if (scored.Count == 0)
        {
            console.WriteLine("There is nothing to simulate: of no month are the change and the month before both known.");
            return;
        }

        console.Write(BacktestTable.Of(scored, history, console));
        console.WriteLine(Summary(OutlookScoring.Summarise(scored)));
    }

    private static IEnumerable<string> Sources(IReadOnlyList<HistoryMonth> history)
    {
        if (Months(FigureSource.ExternalAggregate) is { Length: > 0 } published)
            yield return $"Published aggregates: {published}.";
        if (Months(FigureSource.Responses) is { Length: > 0 } surveyed) yield return $"Survey months: {surveyed}.";
        if (Months(FigureSource.SyntheticResponses) is { Length: > 0 } synthetic)
        {
            yield return $"Synthetic, marked {BacktestTable.SyntheticMark}: {synthetic}, survey months of the samples. "
                + "What their producers expect and plan was drawn around what came next, so these scores say nothing of "
                + "how good the model is.";
        }

        string Months(FigureSource source) =>
            MonthRanges.Of(history.Where(month => month.Source == source).Select(month => month.Observation.Month));
    }

    private static string Summary(OutlookRecord record) => string.Create(
        CultureInfo.InvariantCulture,
        $"Months: {record.Months}. Direction right in {record.HitRatePct:0} %; "
        + $"change inside the 80 % interval in {record.Coverage80Pct:0} %.");
}
