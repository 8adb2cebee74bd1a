using Antimony.Demo.Azurite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Tests.Shared;

namespace Antimony.Demo.Tests;

public sealed class EmulatorProbeTests : IDisposable
{
    private readonly AnnouncedLog _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task Another_web_server_at_the_ports_is_not_taken_for_an_emulator()
    {
        await using var server = Server();
        server.Urls.Add("http://127.0.0.1:0");
        server.MapGet("/{**path}", () => Results.Text("<EnumerationResults/>"));
        await server.StartAsync();
        var port = new Uri(server.Urls.First()).Port;

        Assert.False(await EmulatorProbe.AnswersAsync(new(port, port, port)));
    }

    [Fact]
    public async Task The_blob_service_at_all_three_ports_is_not_an_emulator()
    {
        await using var server = Server();
        server.Urls.Add("http://127.0.0.1:0");
        server.MapGet("/{**path}", (HttpResponse response) => response.Headers.Server = "Azurite-Blob/3.35.0");
        await server.StartAsync();
        var port = new Uri(server.Urls.First()).Port;

        Assert.False(await EmulatorProbe.AnswersAsync(new(port, port, port)));
    }

    private WebApplication Server()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(_log);
        return builder.Build();
    }
}
