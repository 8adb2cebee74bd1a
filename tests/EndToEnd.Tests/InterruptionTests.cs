using Azure.Data.Tables;
using Tests.Shared;

namespace EndToEnd.Tests;

public sealed class InterruptionTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const int Producers = 5000;
    private readonly TableClient _responses = new(azurite.ConnectionString, "Responses");

    [Fact]
    public async Task A_host_killed_while_it_ingests_finishes_the_file_once_after_a_restart()
    {
        Uri submission;
        await using (var app = await AppProcess.StartAsync(azurite.ConnectionString))
        {
            submission = await app.Http.PutAsync("large.csv", SurveyCsv.Of("2022-01", Producers));
            await WaitForSomeRowsAsync("2022-01");
            await app.KillAsync();
        }

        Assert.InRange((await RowsAsync("2022-01")).Count, 1, Producers - 1);
        Assert.Empty(await MarkersAsync("2022-01"));

        await using var restarted = await AppProcess.StartAsync(azurite.ConnectionString);
        var settled = await restarted.Http.SettledAsync(submission);

        Assert.Equal("accepted", settled["status"]!.GetValue<string>());
        var rows = await RowsAsync("2022-01");
        Assert.Equal(Producers, rows.Count);
        Assert.Equal(Producers, rows.DistinctBy(row => row.RowKey).Count());
        var marker = Assert.Single(await MarkersAsync("2022-01"));
        Assert.Equal(Producers, marker.GetInt32("Rows"));
        var assessment = await restarted.Http.GetJsonAsync("/api/v1/assessments/2022-01");
        Assert.Equal(Producers, assessment["census"]!["producers"]!.GetValue<int>());
    }

    [Fact]
    public async Task Two_hosts_on_one_account_accept_each_file_once()
    {
        await using var one = await AppProcess.StartAsync(azurite.ConnectionString);
        await using var two = await AppProcess.StartAsync(azurite.ConnectionString);
        var months = Enumerable.Range(1, 6).Select(month => $"2021-{month:D2}").ToList();

        var submissions = await Task.WhenAll(months.Select((month, i) =>
            (i % 2 == 0 ? one : two).Http.PutAsync($"{month}.csv", SurveyCsv.Of(month, 40, ingot: 100 + i))));

        foreach (var submission in submissions)
            Assert.Equal("accepted", (await one.Http.SettledAsync(submission))["status"]!.GetValue<string>());
        foreach (var month in months)
        {
            var rows = await RowsAsync(month);
            Assert.Equal(40, rows.Count);
            Assert.Single(rows.Select(row => row.PartitionKey).Distinct());
            Assert.Single(await MarkersAsync(month));
        }

        var list = await two.Http.GetJsonAsync("/api/v1/submissions?status=accepted");
        Assert.Equal(
            6,
            list["value"]!.AsArray().Count(submission => months.Contains(submission!["months"]![0]!.GetValue<string>())));

        // Whatever the order of arrival, each month's change rests on the month before it.
        for (var i = 1; i < months.Count; i++)
        {
            var assessment = await two.Http.GetJsonAsync($"/api/v1/assessments/{months[i]}");
            Assert.Equal(100 * (((100.0 + i) / (99 + i)) - 1), assessment["change"]!["momPct"]!.GetValue<double>(), 6);
        }
    }

    private async Task WaitForSomeRowsAsync(string month)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            await foreach (var row in _responses.QueryAsync<TableEntity>(
                $"PartitionKey gt 'antimony-ingot|{month}|' and PartitionKey lt 'antimony-ingot|{month}|~'",
                1,
                ["RowKey"],
                patience.Token))
                return;
        }
    }

    private async Task<List<TableEntity>> RowsAsync(string month) => await QueryAsync(
        $"PartitionKey gt 'antimony-ingot|{month}|' and PartitionKey lt 'antimony-ingot|{month}|~'");

    private async Task<List<TableEntity>> MarkersAsync(string month) =>
        await QueryAsync($"PartitionKey eq 'antimony-ingot|{month}'");

    private async Task<List<TableEntity>> QueryAsync(string filter)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in _responses.QueryAsync<TableEntity>(filter)) rows.Add(row);
        return rows;
    }
}
