using Antimony.Demo.Azurite;
using Antimony.Demo.Run;
using Antimony.Demo.Settings;
using Antimony.Storage;
using Functions.Local.Configuration;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

[assembly: WorkerExtensionStartup(typeof(Antimony.Demo.DemoStartup))]

namespace Antimony.Demo;

/// <summary>Adds the local stack to the function app: storage where none is configured, and the demo where it is asked for. It is
/// part of the local build only; the app does not know it.</summary>
internal sealed class DemoStartup : WorkerExtensionStartup
{
    private const string Storage = SettingNames.SurveyStorage;

    /// <inheritdoc/>
    public override void Configure(IFunctionsWorkerApplicationBuilder applicationBuilder)
    {
        var builder = (FunctionsApplicationBuilder)applicationBuilder;
        try
        {
            Configure(builder, DemoSwitches.Parse(Environment.GetCommandLineArgs()[1..]));
        }
        catch (Exception refusal) when (refusal is EmulatorUnavailableException or FormatException)
        {
            Console.Error.WriteLine(refusal.Message);
            Environment.Exit(1);
        }
    }

    /// <summary>Completes the settings and adds the services that the switches ask for.</summary>
    internal static void Configure(FunctionsApplicationBuilder builder, DemoSwitches switches)
    {
        var settings = builder.Configuration;
        settings[SettingNames.OutlookSchedule] ??= "0 0 8 * * *";
        settings[HostSettings.DisableHomepage] ??= "true";
        // Whoever names a folder wants an emulator of its own, whatever else answers or is set, for the host's receipts too.
        var isOwn = switches.Data is not null;
        if (isOwn || !settings.GetSection(Storage).Exists())
        {
            // A function app is built synchronously, and its settings must be complete before anything reads them.
            var stack = LocalStorage.PrepareAsync(switches.Data).GetAwaiter().GetResult();
            settings[Storage] = stack.Ports.ConnectionString;
            builder.Services.AddSingleton(stack);
            if (!stack.AlreadyRuns) builder.Services.AddHostedService<EmulatorService>();
        }

        if (isOwn || !settings.GetSection(HostSettings.Storage).Exists()) settings[HostSettings.Storage] = settings[Storage];
        builder.Services.AddSingleton(switches);
        builder.Services.AddHostedService<DemoService>();
        if (switches.Demo) Quieten(builder);
    }

    // The display shows what happens; the log keeps to what went wrong.
    private static void Quieten(FunctionsApplicationBuilder builder)
    {
        builder.Configuration["Logging:LogLevel:Default"] = nameof(LogLevel.Warning);
        builder.Logging.AddFilter(level => level >= LogLevel.Warning);
    }
}
