using System.Diagnostics;
using Azure.Data.Tables;
using Tests.Shared;

namespace EndToEnd.Tests;

public sealed class DemoTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task The_demo_does_the_main_job_and_a_second_run_ingests_nothing_twice()
    {
        var (status, output) = await RunAsync("--demo", "--exit", "--port", "0");

        Assert.True(status == 0, output);
        var february = output.Split('\n').Single(line => line.Contains("│ 2025-02 │", StringComparison.Ordinal));
        Assert.Equal(
            ["2025-02", "5,463.1", "−7.84 %", "+2.03 %", "18 (+5)", "12 (−5)", "3 (0)", "33", "0.0 %"],
            february.Split('│', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Outlook for 2025-06", output, StringComparison.Ordinal);
        Assert.Contains("ynthetic", output, StringComparison.Ordinal);
        Assert.Contains("/api/docs", output, StringComparison.Ordinal);
        var submissions = await SubmissionsAsync();
        Assert.Equal(9, submissions.Count);
        Assert.All(submissions, submission => Assert.Equal("Accepted", submission.GetString("Status")));

        var (again, secondOutput) = await RunAsync("--demo", "--backtest", "--exit", "--port", "0");

        Assert.True(again == 0, secondOutput);
        Assert.Contains(february, secondOutput, StringComparison.Ordinal);
        Assert.Contains("simulation without hindsight over", secondOutput, StringComparison.Ordinal);
        Assert.Equal(9, (await SubmissionsAsync()).Count);
    }

    private async Task<List<TableEntity>> SubmissionsAsync()
    {
        var rows = new List<TableEntity>();
        await foreach (var row in new TableClient(azurite.ConnectionString, "Submissions")
            .QueryAsync<TableEntity>("PartitionKey eq 'antimony-ingot'"))
            rows.Add(row);
        return rows;
    }

    private async Task<(int Status, string Output)> RunAsync(params string[] switches)
    {
        var start = new ProcessStartInfo("dotnet", [Paths.App, .. switches])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SurveyStorage"] = azurite.ConnectionString;
        using var demo = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var output = demo.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = demo.StandardError.ReadToEndAsync(patience.Token);
        await demo.WaitForExitAsync(patience.Token);
        using var log = new AnnouncedLog();
        var written = await output + await errors;
        foreach (var line in written.Split('\n')) log.NoteLine(line);
        return (demo.ExitCode, written);
    }
}
