using Functions.Local.Configuration;
using Functions.Local.Invocation;
using Functions.Local.Listeners;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Functions.Local.Hosting;

/// <summary>The host's own services, registered after all of the app's and its extensions'.</summary>
internal static class FunctionsHostServices
{
    public static void AddFunctionsHost(
        this IServiceCollection services, IReadOnlyList<LocalFunction> functions, HostJson hostJson,
        FunctionExecutionDelegate pipeline)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(hostJson);
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<FunctionInvoker>(provider, pipeline));
        services.AddSingleton<BackgroundRuns>();
        services.AddHostedService(provider => provider.GetRequiredService<BackgroundRuns>());
        services.AddSingleton<StorageConnections>();
        services.AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<HostStorage>(provider, FallbackConnections(functions)));
        foreach (var function in functions)
        {
            switch (function.Trigger)
            {
                case BlobTriggerAttribute:
                    services.AddListener<BlobListener>(function);
                    break;
                case TimerTriggerAttribute:
                    services.AddListener<TimerListener>(function);
                    break;
            }
        }
    }

    private static void AddListener<T>(this IServiceCollection services, LocalFunction function)
        where T : TriggerListener
    {
        services.AddSingleton<TriggerListener>(provider => ActivatorUtilities.CreateInstance<T>(provider, function));
        services.AddSingleton<IHostedService>(provider =>
            provider.GetServices<TriggerListener>().Single(listener => listener.Function == function));
    }

    private static List<string> FallbackConnections(IEnumerable<LocalFunction> functions) =>
        [.. functions.Select(function => (function.Trigger as BlobTriggerAttribute)?.Connection).OfType<string>().Distinct()];
}
