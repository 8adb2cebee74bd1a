using System.Net.Sockets;
using System.Text;
using Tests.Shared;

namespace EndToEnd.Tests;

/// <summary>Clients that leave in the middle are no failed functions, or a train in a tunnel would ring an alert.</summary>
public sealed class HangUpTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private AppProcess _app = null!;

    // How HTTP functions ended is logged for those who ask.
    public async Task InitializeAsync() =>
        _app = await AppProcess.StartAsync(azurite.ConnectionString, ("Logging__LogLevel__Function", "Debug"));

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task While_they_upload()
    {
        await SendAndLeaveAsync(
            "PutSurvey",
            "PUT /api/v1/surveys/half.csv HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n"
            + new string('x', 500_000));

        await AssertBrokenOffAsync("PutSurvey");
    }

    [Fact]
    public async Task While_they_wait()
    {
        azurite.Pause();
        try
        {
            await SendAndLeaveAsync("GetAssessment", "GET /api/v1/assessments/2025-02 HTTP/1.1\r\nHost: localhost\r\n\r\n");

            await AssertBrokenOffAsync("GetAssessment");
        }
        finally
        {
            azurite.Resume();
        }
    }

    private async Task SendAndLeaveAsync(string function, string request)
    {
        // Left with a reset, as when a process ends, not with a proper goodbye.
        using var client = new Socket(SocketType.Stream, ProtocolType.Tcp) { LingerState = new LingerOption(true, 0) };
        await client.ConnectAsync("localhost", _app.Http.BaseAddress!.Port);
        await client.SendAsync(Encoding.ASCII.GetBytes(request));
        await LoggedAsync($"Executing 'Functions.{function}'");
    }

    private async Task AssertBrokenOffAsync(string function)
    {
        await LoggedAsync($"Executed 'Functions.{function}'");
        Assert.Contains($"The request of {function} was broken off", _app.Output, StringComparison.Ordinal);
        Assert.Contains($"Executed 'Functions.{function}' (Succeeded", _app.Output, StringComparison.Ordinal);
        Assert.DoesNotContain($"{function} failed", _app.Output, StringComparison.Ordinal);
    }

    private async Task LoggedAsync(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!_app.Output.Contains(text, StringComparison.Ordinal)) await Task.Delay(20, patience.Token);
    }
}
