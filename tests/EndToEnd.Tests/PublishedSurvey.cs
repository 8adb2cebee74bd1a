using Tests.Shared;

namespace EndToEnd.Tests;

/// <summary>An app whose account holds the sample survey, published once: what most readers meet.</summary>
public sealed class PublishedSurvey : IAsyncLifetime
{
    private readonly AzuriteFixture _azurite = new();
    private AppProcess? _app;

    public HttpClient Http => _app!.Http;

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
        if (_app is not null) await _app.DisposeAsync();
        await _azurite.DisposeAsync();
    }
}
