using Functions.Local.Invocation;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Functions.Local.Hosting;

/// <summary>The host's own services, registered after all of the app's and its extensions'.</summary>
internal static class FunctionsHostServices
{
    public static void AddFunctionsHost(
        this IServiceCollection services, IReadOnlyList<LocalFunction> functions, HostJson hostJson, FunctionExecutionDelegate pipeline)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(hostJson);
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<FunctionInvoker>(provider, pipeline));
        services.AddSingleton<BackgroundRuns>();
        services.AddHostedService(provider => provider.GetRequiredService<BackgroundRuns>());
    }
}
