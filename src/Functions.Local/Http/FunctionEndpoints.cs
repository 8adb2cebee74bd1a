using Functions.Local.Hosting;
using Functions.Local.Invocation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Functions.Local.Http;

/// <summary>The routes of the app's HTTP functions.</summary>
internal static class FunctionEndpoints
{
    public static void ServeFunctions(this WebApplication app, IReadOnlyList<LocalFunction> functions, HostJson hostJson)
    {
        app.UseRouting();
        app.Use(CheckAsync);
        app.ServeAdmin();
        foreach (var function in functions)
        {
            if (function.Trigger is HttpTriggerAttribute trigger)
                app.Serve(function, trigger, hostJson.RoutePrefix);
        }
    }

    private static void Serve(this WebApplication app, LocalFunction function, HttpTriggerAttribute trigger, string prefix)
    {
        var route = $"/{prefix}/{trigger.Route ?? function.Name}".Replace("//", "/", StringComparison.Ordinal);
        var invoker = app.Services.GetRequiredService<FunctionInvoker>();
        RequestDelegate run = http => RunAsync(http, function, invoker);
        var endpoint = trigger.Methods is { Length: > 0 } methods ? app.MapMethods(route, methods, run) : app.Map(route, run);
        endpoint.WithMetadata(new KeyRequirement(trigger.AuthLevel, app.Configuration));
    }

    // Routing answers a wrong method with an endpoint of its own, a 405; the real host has 404 for it. Every route of ours carries a requirement.
    private static async Task CheckAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<KeyRequirement>() is not { } requirement)
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (!requirement.IsMetBy(http.Request))
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            await next(http);
    }

    private static async Task RunAsync(HttpContext http, LocalFunction function, FunctionInvoker invoker)
    {
        var data = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in http.Request.Query)
            data[name] = value.ToString();
        foreach (var (name, value) in http.Request.RouteValues)
            data[name] = value;

        var outcome = await invoker.InvokeAsync(function, new TriggerEvent(http.Request, data) { Http = http }, http.RequestAborted);
        if (outcome != InvocationOutcome.Failed)
            return;
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }
}
