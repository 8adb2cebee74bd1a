using Antimony.Demo.Azurite;
using Antimony.Demo.Data;
using Antimony.Demo.Display;
using Antimony.Demo.Settings;
using Antimony.Storage;
using Antimony.Storage.Assessments;
using Antimony.Storage.Submissions;
using Azure;
using Azure.Storage.Blobs;
using Functions.Local.Configuration;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Spectre.Console;

namespace Antimony.Demo.Run;

/// <summary>Says what is served once the app is up; with <c>--demo</c> runs the main job first, with
/// <c>--backtest</c> the simulation.</summary>
internal sealed class DemoService(
    DemoSwitches switches, IServer server, IConfiguration settings, IHostApplicationLifetime lifetime, IServiceProvider services)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await StartedAsync(stoppingToken)) return;
        var console = Terminal.OfStandardOutput();
        using var http = new HttpClient();
        if (settings[HostSettings.MasterKey] is { Length: > 0 } key) http.DefaultRequestHeaders.Add("x-functions-key", key);
        var app = new AppClient(http, Address());
        var succeeded =
            (!switches.Demo || await TryAsync("demo", console, token => DemoAsync(app, console, token), stoppingToken))
            && (!switches.Backtest || await TryAsync("backtest", console, token => BacktestAsync(console, token), stoppingToken));
        if (stoppingToken.IsCancellationRequested) return;
        Describe(app, console);
        if (switches.Exit)
        {
            Environment.ExitCode = succeeded ? 0 : 1;
            lifetime.StopApplication();
        }
        else
        {
            console.WriteLine("Ctrl+C stops.");
        }
    }

    private Task DemoAsync(AppClient app, IAnsiConsole console, CancellationToken cancellation) =>
        new DemoRun(app, ContainerClient(), console, TimeProvider.System).RunAsync(LocalFolders.Samples, cancellation);

    // The app registers its stores after this service is added, so they are asked for only now.
    private Task BacktestAsync(IAnsiConsole console, CancellationToken cancellation)
    {
        var stored = new StoredHistory(
            services.GetRequiredService<AssessmentStore>(), services.GetRequiredService<SubmissionStore>());
        return new BacktestRun(stored, console, TimeProvider.System).RunAsync(LocalFolders.Samples, cancellation);
    }

    private static async Task<bool> TryAsync(
        string what, IAnsiConsole console, Func<CancellationToken, Task> run, CancellationToken cancellation)
    {
        try
        {
            await run(cancellation);
            return true;
        }
        catch (Exception failure)
            when (failure is StepFailedException or HttpRequestException or RequestFailedException or AggregateException)
        {
            console.MarkupLineInterpolated($"[red]The {what} failed: {failure.Message}[/]");
            return false;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private BlobContainerClient ContainerClient() =>
        settings[SettingNames.SurveyStorage] is { Length: > 0 } connection
            ? new BlobContainerClient(connection, StorageNames.SurveysContainer)
            : services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(StorageNames.SurveysContainer);

    private void Describe(AppClient app, IAnsiConsole console)
    {
        var storage = services.GetService<LocalStorage>();
        console.WriteLine(storage switch
        {
            null => $"Storage: the account that {SettingNames.SurveyStorage} names.",
            { DataFolder: { } folder } =>
                FormattableString.Invariant($"Storage: Azurite at port {storage.Ports.Blob}, its data in {folder}."),
            _ => FormattableString.Invariant($"Storage: the Azurite that answers at port {storage.Ports.Blob}."),
        });
        console.WriteLine($"Serving at {app.Address}");
        console.Write(Links.Of(app.Address));
    }

    private Uri Address() => new(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    private async Task<bool> StartedAsync(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var up = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await using var down = cancellation.Register(() => started.TrySetCanceled(cancellation));
        await Task.WhenAny(started.Task);
        return started.Task.IsCompletedSuccessfully;
    }
}
