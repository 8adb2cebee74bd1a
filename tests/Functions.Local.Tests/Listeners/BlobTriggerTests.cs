using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using Tests.Shared;

namespace Functions.Local.Tests.Listeners;

[Collection(SharedEmulator.Name)]
public sealed class BlobTriggerTests(AzuriteFixture emulator)
{
    private readonly string _name = "c" + Guid.NewGuid().ToString("N");
    private readonly DeliveryLog _log = new();

    private BlobContainerClient Container => new BlobServiceClient(emulator.ConnectionString).GetBlobContainerClient(_name);

    private BlobContainerClient HostContainer =>
        new BlobServiceClient(emulator.ConnectionString).GetBlobContainerClient("azure-webjobs-hosts");

    [Fact]
    public async Task Each_version_of_each_matching_blob_is_delivered_with_the_parts_of_its_path()
    {
        await using var app = await StartAsync(typeof(BlobFunctions));
        await UploadAsync("one/a.csv", "1");
        await UploadAsync("ignored.csv", "0");
        await SeenAsync("one|a.csv|1");

        await UploadAsync("one/a.csv", "2");
        await UploadAsync("two/deep/b.csv", "3");
        await SeenAsync("one|a.csv|2", "two/deep|b.csv|3");
        await ReceiptsAsync(3);
        Assert.Equal(3, _log.Seen.Count);
    }

    [Fact]
    public async Task A_blob_can_be_bound_to_a_stream()
    {
        await UploadAsync("in/a.csv", "content");
        await using var app = await StartAsync(typeof(StreamFunctions));

        await SeenAsync("a.csv|content");
    }

    [Fact]
    public async Task What_was_delivered_is_not_delivered_again_after_a_restart()
    {
        await UploadAsync("one/a.csv", "1");
        await using (var first = await StartAsync(typeof(BlobFunctions)))
        {
            await SeenAsync("one|a.csv|1");
            await ReceiptsAsync(1);
        }

        await using var second = await StartAsync(typeof(BlobFunctions));
        await UploadAsync("one/b.csv", "2");
        await SeenAsync("one|b.csv|2");
        Assert.Equal(2, _log.Seen.Count);
    }

    [Fact]
    public async Task What_was_cut_short_by_a_stop_is_delivered_after_a_restart()
    {
        await UploadAsync("one/a.csv", "1");
        _log.Gate = new TaskCompletionSource().Task;
        await using (var first = await StartAsync(typeof(BlobFunctions)))
            await Eventually.IsTrueAsync(() => _log.AtOnce == 1);
        Assert.Equal(0, _log.AtOnce);
        Assert.Empty(_log.Seen);

        _log.Gate = Task.CompletedTask;
        await using var second = await StartAsync(typeof(BlobFunctions));
        await SeenAsync("one|a.csv|1");
    }

    [Fact]
    public async Task A_failing_delivery_is_repeated_until_it_succeeds()
    {
        _log.Failures = 2;
        await UploadAsync("one/a.csv", "1");
        await using var app = await StartAsync(typeof(BlobFunctions));
        app.Expect("Executed 'Functions.Ingest' (Failed");

        await ReceiptsAsync(1);
        Assert.Equal(3, _log.Seen.Count);
        Assert.Empty(await PoisonAsync());
    }

    [Fact]
    public async Task A_version_that_fails_as_often_as_host_json_allows_ends_in_the_poison_queue_for_good()
    {
        _log.Failures = 3;
        await UploadAsync("one/a.csv", "1");
        await using (var first = await StartAsync(typeof(BlobFunctions)))
        {
            first.Expect("Executed 'Functions.Ingest' (Failed");
            first.Expect("'Functions.Ingest' failed 3 times");
            await ReceiptsAsync(1);
        }

        var message = Assert.Single(await PoisonAsync());
        Assert.Equal("BlobTrigger", message.GetProperty("Type").GetString());
        Assert.Equal("Host.Functions.Ingest", message.GetProperty("FunctionId").GetString());
        Assert.Equal("BlockBlob", message.GetProperty("BlobType").GetString());
        Assert.Equal("one/a.csv", message.GetProperty("BlobName").GetString());
        Assert.Equal(
            (await Container.GetBlobClient("one/a.csv").GetPropertiesAsync()).Value.ETag.ToString("H"),
            message.GetProperty("ETag").GetString());

        await using var second = await StartAsync(typeof(BlobFunctions));
        await UploadAsync("one/b.csv", "2");
        await SeenAsync("one|b.csv|2");
        Assert.Equal(4, _log.Seen.Count);
    }

    [Fact]
    public async Task No_more_blobs_are_in_work_at_once_than_host_json_allows()
    {
        var gate = new TaskCompletionSource();
        _log.Gate = gate.Task;
        foreach (var name in "abcd")
            await UploadAsync($"one/{name}", "1");
        await using var app = await StartAsync(typeof(BlobFunctions));
        await Eventually.IsTrueAsync(() => _log.AtOnce == 2);
        gate.SetResult();

        await Eventually.IsTrueAsync(() => _log.Seen.Count == 4);
        Assert.Equal(2, _log.MostAtOnce);
    }

    [Fact]
    public async Task By_hand_a_blob_function_runs_on_the_blob_named_as_input_and_on_no_other()
    {
        await UploadAsync("one/a.csv", "1");
        await using var app = await StartAsync(typeof(BlobFunctions));
        await SeenAsync("one|a.csv|1");

        using var accepted = await app.Http.PostAsJsonAsync("/admin/functions/ingest", new { input = _name + "/one/a.csv" });
        await Eventually.IsTrueAsync(() => _log.Seen.Count == 2);
        app.Expect("'elsewhere/one/a.csv' is no blob that it takes");
        // As in the real host, whose answer comes before the run: what cannot be taken shows in the log only.
        using var elsewhere = await app.Http.PostAsJsonAsync("/admin/functions/ingest", new { input = "elsewhere/one/a.csv" });
        using var again = await app.Http.PostAsJsonAsync("/admin/functions/ingest", new { input = _name + "/one/a.csv" });

        Assert.All([accepted, elsewhere, again], answer => Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode));
        await Eventually.IsTrueAsync(() => _log.Seen.Count == 3);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("application/xml")]
    public async Task The_host_goes_on_when_storage_is_away_for_a_while(string? refusalType)
    {
        await using var relay = await FaultyRelay.StartAsync(emulator.BlobEndpoint);
        relay.RefusalType = refusalType;
        var connection = emulator.ConnectionString
            .Replace(emulator.BlobEndpoint.Authority, relay.Authority, StringComparison.Ordinal);
        await using var app = await StartAsync(typeof(BlobFunctions), connection);
        app.Expect("Storage failed while");
        await relay.FailAsync(requests: 3);
        await UploadAsync("one/a.csv", "1");

        await SeenAsync("one|a.csv|1");
    }

    [Fact]
    public async Task A_version_is_not_given_up_before_its_poison_message_is_sent()
    {
        await using var relay = await FaultyRelay.StartAsync(emulator.QueueEndpoint);
        var refused = relay.FailAsync(requests: 1);
        _log.Failures = int.MaxValue;
        await UploadAsync("one/a.csv", "1");
        await using var app = await StartAsync(
            typeof(BlobFunctions),
            emulator.ConnectionString.Replace(emulator.QueueEndpoint.Authority, relay.Authority, StringComparison.Ordinal));
        app.Expect("Executed 'Functions.Ingest' (Failed");
        app.Expect("Storage failed while");
        app.Expect("'Functions.Ingest' failed 3 times");

        await refused;
        await ReceiptsAsync(1);
        Assert.Single(await PoisonAsync());
        Assert.Equal(6, _log.Seen.Count);
    }

    [Fact]
    public async Task An_account_that_needs_a_credential_is_refused_with_the_way_out()
    {
        var builder = RunningApp.Builder([typeof(BlobFunctions)]);
        builder.Configuration["Container"] = _name;
        builder.Configuration["Files:blobServiceUri"] = "https://account.blob.core.windows.net";
        using var host = builder.Build();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());
        Assert.Contains("Set 'Files' to a connection string", refused.Message, StringComparison.Ordinal);
    }

    private Task<RunningApp> StartAsync(Type functions, string? connection = null) =>
        RunningApp.StartAsync([functions], builder =>
        {
            builder.Configuration["Container"] = _name;
            builder.Configuration["Files"] = connection ?? emulator.ConnectionString;
            builder.Services.AddSingleton(_log);
        });

    private async Task UploadAsync(string name, string content)
    {
        await Container.CreateIfNotExistsAsync();
        await Container.GetBlobClient(name).UploadAsync(BinaryData.FromString(content), overwrite: true);
    }

    private Task SeenAsync(params string[] deliveries) => Eventually.IsTrueAsync(() => deliveries.All(_log.Seen.Contains));

    private Task ReceiptsAsync(int count) => Eventually.IsTrueAsync(async () =>
    {
        var receipts = 0;
        if (await HostContainer.ExistsAsync())
        {
            await foreach (var receipt in HostContainer.GetBlobsAsync())
                receipts += receipt.Name.Contains($"/{_name}/", StringComparison.Ordinal) ? 1 : 0;
        }

        return receipts == count;
    });

    private async Task<List<JsonElement>> PoisonAsync()
    {
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        var queue = new QueueServiceClient(emulator.ConnectionString, options).GetQueueClient("webjobs-blobtrigger-poison");
        await queue.CreateIfNotExistsAsync();
        var messages = (await queue.PeekMessagesAsync(32)).Value
            .Select(message => JsonSerializer.Deserialize<JsonElement>(message.MessageText));
        return [.. messages.Where(message => message.GetProperty("ContainerName").GetString() == _name)];
    }
}
