using Functions.Local.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tests.Shared;

namespace Functions.Local.Tests;

/// <summary>A function app of the given classes on a free port, as <c>Program</c> would build and start it.</summary>
public sealed class RunningApp : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly AnnouncedLog _log;

    private RunningApp(IHost host, AnnouncedLog log)
    {
        _log = log;
        _host = host;
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Http = new HttpClient { BaseAddress = new Uri(address) };
    }

    public HttpClient Http { get; }

    public IServiceProvider Services => _host.Services;

    public static async Task<RunningApp> StartAsync(
        IEnumerable<Type> functions,
        Action<FunctionsApplicationBuilder>? configure = null,
        IEnumerable<Type>? startups = null,
        string? directory = null,
        params string[] switches)
    {
        var builder = Builder(functions, startups, directory, switches);
        builder.Configuration["Logging:LogLevel:Default"] = "Warning";
        var log = new AnnouncedLog();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.ConfigureFunctionsWebApplication();
        configure?.Invoke(builder);
        var host = builder.Build();
        await host.StartAsync();
        return new RunningApp(host, log);
    }

    public static FunctionsApplicationBuilder Builder(
        IEnumerable<Type> functions, IEnumerable<Type>? startups = null, string? directory = null, params string[] switches)
    {
        var builder = new FunctionsApplicationBuilder(
            ["--port", "0", .. switches],
            new AppParts([.. functions], [.. startups ?? []], directory ?? AppContext.BaseDirectory));
        builder.Configuration["Logging:LogLevel:Default"] = "None";
        return builder;
    }

    /// <summary>Announces what the app will log as a warning or worse, so that it does not fail the test.</summary>
    public void Expect(string text) => _log.Expect(text);

    public Task StopAsync() => _host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.StopAsync();
        if (_host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
        _log.Dispose();
    }
}
