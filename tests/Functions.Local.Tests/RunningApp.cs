using Functions.Local.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Functions.Local.Tests;

/// <summary>A function app of the given classes on a free port, as <c>Program</c> would build and start it.</summary>
public sealed class RunningApp : IAsyncDisposable
{
    private readonly IHost _host;

    private RunningApp(IHost host)
    {
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
        builder.ConfigureFunctionsWebApplication();
        configure?.Invoke(builder);
        var host = builder.Build();
        await host.StartAsync();
        return new RunningApp(host);
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

    public Task StopAsync() => _host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.StopAsync();
        if (_host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
    }
}
