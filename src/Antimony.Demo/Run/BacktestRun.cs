using Antimony.Demo.Data;
using Antimony.Demo.Display;
using Antimony.Survey.Definition;
using Antimony.Survey.Outlook;
using Spectre.Console;

namespace Antimony.Demo.Run;

/// <summary>Simulates the outlooks of every month known, each from the months before it, and shows how they would have scored:
/// over all that is stored, then over the published figures alone, by which the model is judged.</summary>
internal sealed class BacktestRun(StoredHistory stored, IAnsiConsole console, TimeProvider time)
{
    private static readonly SurveyDefinition Survey = SurveyDefinition.Find(SurveyId.AntimonyIngot)!;

    /// <summary>Runs and shows both.</summary>
    /// <exception cref="StepFailedException">The published figures are not among the samples.</exception>
    public async Task RunAsync(string samples, CancellationToken cancellation)
    {
        console.WriteLine(BacktestView.Introduction);
        Show("all months in storage", await stored.ReadAsync(Survey.Id, cancellation));
        Show("the published figures alone", ExternalHistory.Read(samples, Survey, Month.Of(time.GetUtcNow())));
        console.WriteLine(BacktestView.Legend);
        console.WriteLine();
    }

    private void Show(string subject, IReadOnlyList<HistoryMonth> history) =>
        BacktestView.Write(console, subject, history, RollingOrigin.Run(Survey, [.. history.Select(month => month.Observation)]));
}
