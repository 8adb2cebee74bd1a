using System.Globalization;
using System.Text;
using Antimony.Demo.Data;
using Antimony.Demo.Display;
using Antimony.Demo.Run;
using Antimony.Demo.Settings;
using Antimony.Storage;
using Antimony.Storage.Assessments;
using Antimony.Storage.Responses;
using Antimony.Storage.Submissions;
using Antimony.Survey.Definition;
using Antimony.Survey.Outlook;
using Antimony.Survey.Outlook.Observations;
using Antimony.Survey.Outlook.Scoring;
using AntimonyFunctions.Workflow;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Tests.Shared;

namespace Antimony.Demo.Tests;

/// <summary>The simulation over a storage account that holds published figures, sample months and a month of somebody
/// else's.</summary>
public sealed class BacktestRunTests(EmulatorFixture emulator) : IClassFixture<EmulatorFixture>, IDisposable
{
    private const string Foreign = "month,producer_id,province,capacity_t,status,ingot_t\n2025-06,P1,CN-HN,6000,normal,400\n";

    private readonly AnnouncedLog _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task Stored_months_are_simulated_first_and_the_published_figures_alone_second()
    {
        var tables = new SurveyTables(new TableServiceClient(emulator.ConnectionString));
        await tables.CreateIfNotExistAsync(default);
        string[] samples =
            [ExternalHistory.File, "antimony-ingot-2024-10-synthetic.csv", "antimony-ingot-2024-12-synthetic.xlsx"];
        foreach (var sample in samples)
            await IngestAsync(tables, sample, await File.ReadAllBytesAsync(Path.Combine(LocalFolders.Samples, sample)));
        await IngestAsync(tables, "2025-06.csv", Encoding.UTF8.GetBytes(Foreign));

        var (stored, published) = await PrintedAsync(tables);

        Assert.Contains(
            "Published aggregates: 2022-06 to 2022-08, 2024-06 to 2024-07, 2024-09, 2024-11, 2025-01 to 2025-05.", stored);
        Assert.Contains("Survey months: 2025-06.", stored);
        Assert.Contains("Synthetic, marked *: 2024-10, 2024-12,", stored, StringComparison.Ordinal);
        var assessments = new AssessmentStore(tables, new MonthStateStore(tables));
        var observed = await assessments.ReadObservationsAsync(SurveyId.AntimonyIngot, new Month(2025, 6), default);
        Assert.Equal(Figures(RollingOrigin.Run(Survey, observed)), Figures(stored));
        Assert.Equal(Figures(RollingOrigin.Run(Survey, ExternalFacts())), Figures(published));
    }

    private static SurveyDefinition Survey { get; } = SurveyDefinition.Find(SurveyId.AntimonyIngot)!;

    private async Task IngestAsync(SurveyTables tables, string file, byte[] content)
    {
        var (time, states, submissions) = (TimeProvider.System, new MonthStateStore(tables), new SubmissionStore(tables));
        var responses = new ResponseStore(tables, time);
        var inForce = new ResponsesInForce(responses);
        var files = new SurveyFiles(new BlobContainerClient(emulator.ConnectionString, StorageNames.SurveysContainer));
        var ingestion = new Ingestion(
            new Reception(files, submissions),
            submissions,
            new UnreadSubmissions(submissions, responses, files, time, _log.Of<UnreadSubmissions>()),
            new ContentClaims(tables),
            responses,
            inForce,
            new Reassessment(inForce, new AssessmentStore(tables, states), states, time),
            time);
        using var stream = new MemoryStream(content);
        var submission = await ingestion.IngestAsync(new DeliveredFile(Survey.Id, file, time.GetUtcNow(), stream), default);
        Assert.Equal(SubmissionStatus.Accepted, submission.Status);
    }

    private static async Task<(string Stored, string Published)> PrintedAsync(SurveyTables tables)
    {
        using var text = new StringWriter();
        var stored = new StoredHistory(new AssessmentStore(tables, new MonthStateStore(tables)), new SubmissionStore(tables));
        await new BacktestRun(stored, Terminal.Plain(text), TimeProvider.System).RunAsync(LocalFolders.Samples, default);
        var parts = text.ToString().Split("── Backtest: a simulation without hindsight over ");
        Assert.StartsWith("all months in storage ", parts[1], StringComparison.Ordinal);
        Assert.StartsWith("the published figures alone ", parts[2], StringComparison.Ordinal);
        return (parts[1], parts[2]);
    }

    /// <summary>The published series, read by nothing of the project's.</summary>
    private static List<MonthObservation> ExternalFacts()
    {
        var lines = File.ReadAllLines(Path.Combine(LocalFolders.Samples, ExternalHistory.File))
            .Select(line => line.Split(',')).ToList();
        return [.. lines.Skip(1).Select(row => MonthObservation.Of(new ExternalAggregate
        {
            Month = Month.Parse(row[0]),
            MomPct = Number(row, "mom_pct"),
            Halted = (int?)Number(row, "halted"),
            Reduced = (int?)Number(row, "reduced"),
            Normal = (int?)Number(row, "normal"),
            Outlook = new(
                Number(row, "outlook_increase_pct"), Number(row, "outlook_flat_pct"), Number(row, "outlook_decrease_pct")),
        }))];

        double? Number(string[] row, string column) =>
            row[Array.IndexOf(lines[0], column)] is { Length: > 0 } text
                ? double.Parse(text, CultureInfo.InvariantCulture)
                : null;
    }

    /// <summary>Month, probabilities in percent and our score, of each outlook.</summary>
    private static IEnumerable<string> Figures(IReadOnlyList<ScoredOutlook> scored) => scored.Select(o => string.Create(
        CultureInfo.InvariantCulture,
        $"{o.Outlook.ForMonth} {Percent(o.Outlook.Probabilities.Increase)} {Percent(o.Outlook.Probabilities.Flat)} "
        + $"{Percent(o.Outlook.Probabilities.Decrease)} {o.Score.Rps:0.000}"));

    /// <summary>The same of each row of a printed table.</summary>
    private static IEnumerable<string> Figures(string printed) => printed.Split('\n')
        .Where(line => line.StartsWith("│ 2", StringComparison.Ordinal))
        .Select(line => line.Split('│', StringSplitOptions.TrimEntries))
        .Select(cells => $"{cells[1].TrimEnd('*')} {cells[2]} {cells[3]} {cells[4]} {cells[8]}");

    private static string Percent(double share) =>
        Math.Round(100 * share, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);
}
