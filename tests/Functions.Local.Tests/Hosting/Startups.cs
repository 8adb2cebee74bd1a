using Functions.Local.Tests.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

[assembly: WorkerExtensionStartup(typeof(SettingStartup))]

namespace Functions.Local.Tests.Hosting;

/// <summary>An extension that changes the app's settings and starts something before the triggers fire, as a local stack
/// does.</summary>
public sealed class SettingStartup : WorkerExtensionStartup
{
    public override void Configure(IFunctionsWorkerApplicationBuilder applicationBuilder)
    {
        ((FunctionsApplicationBuilder)applicationBuilder).Configuration["Set:ByStartup"] = "yes";
        applicationBuilder.Services.AddHostedService<SlowService>();
    }
}

/// <summary>Takes its time to start, and notes when it has.</summary>
public sealed class SlowService(OrderLog log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(300), cancellationToken);
        log.Steps.Enqueue("service started");
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        log.Steps.Enqueue("service stopped");
        return Task.CompletedTask;
    }
}
