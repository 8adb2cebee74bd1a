using System.Text.Json;
using Functions.Local.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Functions.Local.Http;

/// <summary>The routes with which a developer looks after the host.</summary>
internal static class AdminEndpoints
{
    public static void ServeAdmin(this WebApplication app)
    {
        var master = new KeyRequirement(AuthorizationLevel.Admin, app.Configuration);
        RequestDelegate status = http => http.Response.WriteAsJsonAsync(new { state = "Running" });
        RequestDelegate run = RunByHandAsync;
        app.MapGet("/admin/host/status", status).WithMetadata(master);
        app.MapPost("/admin/functions/{name}", run).WithMetadata(master);
    }

    // 202 and a run in the background; 404 for a name that no timer or blob function has; 400 for an input that it cannot take.
    private static async Task RunByHandAsync(HttpContext http)
    {
        var listener = http.RequestServices.GetServices<TriggerListener>()
            .FirstOrDefault(candidate => candidate.Function.Name.Equals((string?)http.GetRouteValue("name"), StringComparison.OrdinalIgnoreCase));
        if (listener is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var run = listener.PrepareRunByHand(await ReadInputAsync(http.Request));
        if (run is not null)
            http.RequestServices.GetRequiredService<BackgroundRuns>().Start(run);
        http.Response.StatusCode = run is null ? StatusCodes.Status400BadRequest : StatusCodes.Status202Accepted;
    }

    private static async Task<string?> ReadInputAsync(HttpRequest request)
    {
        try
        {
            var body = await JsonSerializer.DeserializeAsync<ManualRun>(request.Body, JsonSerializerOptions.Web, request.HttpContext.RequestAborted);
            return body?.Input;
        }
        catch (JsonException)
        {
            // No body, or none with a text as its input.
            return null;
        }
    }

    private sealed record ManualRun(string? Input);
}
