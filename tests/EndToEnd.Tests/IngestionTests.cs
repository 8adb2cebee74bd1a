using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Tests.Shared;

namespace EndToEnd.Tests;

public sealed class IngestionTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private AppProcess _app = null!;

    public async Task InitializeAsync() => _app = await AppProcess.StartAsync(azurite.ConnectionString);

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task A_changed_file_shows_up_in_the_assessment()
    {
        await _app.Http.UploadAsync("first.csv", SurveyCsv.Of("2023-01", 5, ingot: 100));
        var changed = await _app.Http.UploadAsync("x.csv", SurveyCsv.Of("2023-01", 5, ingot: 120));

        Assert.Equal("accepted", Status(changed));
        var assessment = await _app.Http.GetJsonAsync("/api/v1/assessments/2023-01");
        Assert.Equal("provisional", assessment["state"]!.GetValue<string>());
        Assert.Equal(5 * 120 / 0.99, assessment["production"]!["national"]!.GetValue<double>(), 6);
    }

    [Fact]
    public async Task A_wrong_file_is_rejected_with_exactly_its_findings_and_changes_nothing()
    {
        _app.Expect("of wrong.csv, 30 rows, 3 errors");
        await _app.Http.UploadAsync("right.csv", SurveyCsv.Of("2023-03", 30));
        var before = (await _app.Http.GetJsonAsync("/api/v1/assessments/2023-03")).ToJsonString();
        var lines = SurveyCsv.Lines("2023-03", 30, ingot: 150);
        lines[0] = lines[0].Replace("province", "provnce", StringComparison.Ordinal);
        lines[16] = lines[16].Replace(",150,", ",plenty,", StringComparison.Ordinal);
        lines[19] = lines[19].Replace(",normal,", ",sleeping,", StringComparison.Ordinal);

        var wrong = await _app.Http.UploadAsync("wrong.csv", SurveyCsv.Bytes(lines));

        Assert.Equal("rejected", Status(wrong));
        Assert.Equal(3, wrong["errorCount"]!.GetValue<int>());
        Assert.Collection(
            wrong["errors"]!.AsArray(),
            error => Assert.Equal("missing-column", error!["rule"]!.GetValue<string>()),
            error => Assert.Equal((17, "ingot_t", "plenty", "invalid-number"), Located(error!)),
            error => Assert.Equal((20, "status", "sleeping", "unknown-status"), Located(error!)));
        Assert.Equal(before, (await _app.Http.GetJsonAsync("/api/v1/assessments/2023-03")).ToJsonString());
        var partition = $"antimony-ingot|2023-03|{wrong["id"]}";
        Assert.Empty(await RowsAsync($"PartitionKey ge '{partition}' and PartitionKey lt '{partition}~'"));
    }

    [Fact]
    public async Task The_same_content_again_is_a_duplicate_and_its_original_is_named()
    {
        var original = await _app.Http.UploadAsync("original.csv", SurveyCsv.Of("2023-05", 4));
        var copy = await _app.Http.UploadAsync("copy.csv", SurveyCsv.Of("2023-05", 4));

        Assert.Equal("duplicate", Status(copy));
        Assert.Equal(original["id"]!.GetValue<string>(), copy["duplicateOf"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_file_in_a_folder_of_no_survey_is_refused_by_name()
    {
        _app.Expect("of a.csv, 0 rows, 1 errors");
        var settled = await UploadBlobAsync("zinc-ingot/a.csv", SurveyCsv.Of("2023-06", 3), "zinc-ingot");

        Assert.Equal("Rejected", settled.GetString("Status"));
    }

    [Fact]
    public async Task A_blob_dropped_into_the_container_is_ingested_without_HTTP()
    {
        var settled = await UploadBlobAsync("antimony-ingot/dropped.csv", SurveyCsv.Of("2023-07", 3), "antimony-ingot");

        Assert.Equal("Accepted", settled.GetString("Status"));
        Assert.Equal(3, settled.GetInt32("Rows"));
    }

    [Fact]
    public async Task The_clerk_gets_the_file_back_with_its_findings()
    {
        _app.Expect("of annotate.csv, 3 rows, 1 errors");
        var lines = SurveyCsv.Lines("2023-08", 3);
        lines[2] = lines[2].Replace(",normal,", ",sleeping,", StringComparison.Ordinal);
        var submission = await _app.Http.PutAsync("annotate.csv", SurveyCsv.Bytes(lines));
        await _app.Http.SettledAsync(submission);
        using var request = new HttpRequestMessage(HttpMethod.Get, submission);
        request.Headers.Accept.ParseAdd("text/csv");

        using var answer = await _app.Http.SendAsync(request);

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var annotated = (await answer.Content.ReadAsStringAsync()).Split('\n');
        Assert.Contains("sleeping", annotated[2], StringComparison.Ordinal);
        Assert.Contains("unknown-status", annotated[2], StringComparison.Ordinal);
        Assert.DoesNotContain("unknown-status", annotated[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_timer_closes_what_waited_for_a_day_and_is_gone()
    {
        _app.Expect("of gone.csv, gone before it was read");
        // As a PUT leaves it whose blob was deleted before its event came, two days later.
        var receivedAt = DateTimeOffset.UtcNow.AddDays(-2);
        var id = $"{receivedAt:yyyyMMdd'T'HHmmss'Z'}-0123456789abcdef";
        await new TableClient(azurite.ConnectionString, "Submissions").AddEntityAsync(new TableEntity("antimony-ingot", id)
        {
            ["File"] = "gone.csv",
            ["Status"] = "Received",
            ["ReceivedAt"] = receivedAt,
            ["Months"] = "",
            ["ContentHash"] = new string('0', 64),
        });

        using var run = await _app.Http.PostAsJsonAsync(
            new Uri("/admin/functions/PublishOutlook", UriKind.Relative), new { input = "" });
        var closed = await _app.Http.SettledAsync(new Uri($"/api/v1/submissions/{id}", UriKind.Relative));

        Assert.Equal("rejected", Status(closed));
        Assert.Equal("deleted-unread", closed["errors"]![0]!["rule"]!.GetValue<string>());
    }

    private static string Status(JsonNode submission) => submission["status"]!.GetValue<string>();

    private static (int, string, string, string) Located(JsonNode finding) => (
        finding["row"]!.GetValue<int>(), finding["column"]!.GetValue<string>(),
        finding["value"]!.GetValue<string>(), finding["rule"]!.GetValue<string>());

    private async Task<TableEntity> UploadBlobAsync(string blob, byte[] content, string survey)
    {
        await new Azure.Storage.Blobs.BlobContainerClient(azurite.ConnectionString, "surveys")
            .UploadBlobAsync(blob, new BinaryData(content));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var file = blob[(survey.Length + 1)..];
        while (true)
        {
            await foreach (var entity in new TableClient(azurite.ConnectionString, "Submissions").QueryAsync<TableEntity>(
                $"PartitionKey eq '{survey}' and File eq '{file}' and Status ne 'Received'", cancellationToken: patience.Token))
                return entity;
            await Task.Delay(100, patience.Token);
        }
    }

    private async Task<List<TableEntity>> RowsAsync(string filter)
    {
        var rows = new List<TableEntity>();
        var responses = new TableClient(azurite.ConnectionString, "Responses");
        await foreach (var row in responses.QueryAsync<TableEntity>(filter)) rows.Add(row);
        return rows;
    }
}
