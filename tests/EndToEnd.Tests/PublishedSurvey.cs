using Tests.Shared;

// Each class has a host and an emulator of its own; on two cores they are quicker one after the other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace EndToEnd.Tests;

[CollectionDefinition(Name)]
public sealed class PublishedSurveyDefinition : ICollectionFixture<PublishedSurvey>
{
    public const string Name = "Published survey";
}

/// <summary>An app whose account holds the sample survey, published once: what most readers meet.</summary>
public sealed class PublishedSurvey : IAsyncLifetime, IDisposable
{
    private readonly AzuriteFixture _azurite = new();
    private AppProcess? _app;

    public HttpClient Http => _app!.Http;

    /// <summary>What the app has logged so far.</summary>
    public string Log => _app!.Output;

    /// <summary>Announces what the app will log as a warning or worse.</summary>
    public void Expect(string text) => _app!.Expect(text);

    public async Task InitializeAsync()
    {
        await _azurite.InitializeAsync();
        _app = await AppProcess.StartAsync(_azurite.ConnectionString);
        foreach (var file in Directory.GetFiles(Paths.Samples, "antimony-ingot-*").Order(StringComparer.Ordinal))
        {
            var submission = await Http.UploadAsync(Path.GetFileName(file), await File.ReadAllBytesAsync(file));
            Assert.True(submission["status"]!.GetValue<string>() == "accepted", submission.ToJsonString());
        }

        await Http.PublishAsync("2025-05");
    }

    public async Task DisposeAsync()
    {
        try
        {
            if (_app is not null) await _app.DisposeAsync();
        }
        finally
        {
            await _azurite.DisposeAsync();
        }
    }

    public void Dispose() => _azurite.Dispose();
}
