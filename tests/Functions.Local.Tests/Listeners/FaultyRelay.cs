using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Functions.Local.Tests.Listeners;

/// <summary>Stands before a service of the emulator and, when told to, refuses a number of requests as an overloaded one
/// does.</summary>
public sealed class FaultyRelay : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _next;
    private TaskCompletionSource _refused = new();
    private int _toRefuse;

    private FaultyRelay(WebApplication app, Uri next)
    {
        _app = app;
        _next = new HttpClient { BaseAddress = next };
        app.Run(RelayAsync);
    }

    /// <summary>The media type that a refusal promises and does not deliver, or none.</summary>
    public string? RefusalType { get; set; }

    public string Authority => new Uri(_app.Urls.First()).Authority;

    public static async Task<FaultyRelay> StartAsync(Uri next)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var relay = new FaultyRelay(builder.Build(), next);
        await relay._app.StartAsync();
        return relay;
    }

    /// <summary>Returns once that many requests were refused.</summary>
    public Task FailAsync(int requests)
    {
        _refused = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _toRefuse, requests);
        return _refused.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _next.Dispose();
    }

    private async Task RelayAsync(HttpContext http)
    {
        if (Volatile.Read(ref _toRefuse) > 0)
        {
            if (Interlocked.Decrement(ref _toRefuse) == 0)
                _refused.SetResult();
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.ContentType = RefusalType;
            return;
        }

        var path = http.Request.Path + http.Request.QueryString;
        using var request = new HttpRequestMessage(new HttpMethod(http.Request.Method), path);
        if (http.Request.ContentLength is > 0)
            request.Content = new StreamContent(http.Request.Body);
        foreach (var (name, values) in http.Request.Headers)
        {
            if (!name.Equals("Host", StringComparison.OrdinalIgnoreCase)
                && !request.Headers.TryAddWithoutValidation(name, values.ToArray()))
                request.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
        }

        using var answer = await _next.SendAsync(request);
        http.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            if (name is not "Transfer-Encoding" and not "Connection" and not "Keep-Alive")
                http.Response.Headers[name] = values.ToArray();
        }

        await answer.Content.CopyToAsync(http.Response.Body);
    }
}
