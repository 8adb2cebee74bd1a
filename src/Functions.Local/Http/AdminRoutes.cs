using System.Text.Json;
using Functions.Local.Invocation;
using Functions.Local.Listeners;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Functions.Local.Http;

/// <summary>The routes with which a developer looks after the host; no function can take their place.</summary>
internal sealed class AdminRoutes(WebApplication app, IReadOnlyList<LocalFunction> functions)
{
    private readonly KeyRequirement _master = new(AuthorizationLevel.Admin, app.Configuration);

    public IRouter Build()
    {
        var routes = new RouteCollection();
        routes.Add(Route("admin/host/status", "GET", http => http.Response.WriteAsJsonAsync(new { state = "Running" })));
        routes.Add(Route("admin/functions/{name}", "GET", DescribeAsync));
        routes.Add(Route("admin/functions/{name}", "POST", RunByHandAsync));
        return routes;
    }

    private Route Route(string template, string method, RequestDelegate answer) => new(
        new RouteHandler(http => CheckAsync(http, answer)), null, template, null,
        new Dictionary<string, object> { ["httpMethod"] = new HttpMethodRouteConstraint(method) }, null,
        app.Services.GetRequiredService<IInlineConstraintResolver>());

    private Task CheckAsync(HttpContext http, RequestDelegate answer)
    {
        switch (_master.Judge(http.Request))
        {
            case KeyVerdict.Accepted:
                return answer(http);
            case KeyVerdict.TooLow:
                http.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            default:
                http.Response.StatusCode = StatusCodes.Status401Unauthorized;
                http.Response.Headers.WWWAuthenticate = "Bearer";
                return Task.CompletedTask;
        }
    }

    // Of the real host's description, the part that does not depend on where the app lies.
    private Task DescribeAsync(HttpContext http)
    {
        if (Find(http) is { } function)
        {
            var href = $"{http.Request.Scheme}://{http.Request.Host}/admin/functions/{function.Name}";
            return http.Response.WriteAsJsonAsync(
                new { name = function.Name, href, language = "dotnet-isolated", isDisabled = false });
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    // Whether the function can take the input shows in the log only: the run is in the background.
    private async Task RunByHandAsync(HttpContext http)
    {
        if (!IsJson(http.Request.ContentType))
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        if (await ReadInputAsync(http.Request) is not { } input)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var function = Find(http);
        http.Response.StatusCode = function is null ? StatusCodes.Status404NotFound : StatusCodes.Status202Accepted;
        // An HTTP function has no listener: what the real host then runs, without a request, fails at once.
        var listeners = http.RequestServices.GetServices<TriggerListener>();
        if (listeners.FirstOrDefault(candidate => candidate.Function == function) is { } listener)
            http.RequestServices.GetRequiredService<BackgroundRuns>().Start(stopping => listener.RunByHandAsync(input, stopping));
    }

    private LocalFunction? Find(HttpContext http)
    {
        var name = (string?)http.GetRouteValue("name");
        return functions.FirstOrDefault(function => function.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && (type.SubType == "json" || type.Suffix == "json");

    // Null where the body is no JSON object, or its input no text; empty where the object names no input.
    private static async Task<string?> ReadInputAsync(HttpRequest request)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, default, request.HttpContext.RequestAborted);
            if (body.RootElement.ValueKind != JsonValueKind.Object)
                return null;
            var input = body.RootElement.EnumerateObject()
                .FirstOrDefault(property => property.Name.Equals("input", StringComparison.OrdinalIgnoreCase)).Value;
            return input.ValueKind switch
            {
                JsonValueKind.Object or JsonValueKind.Array => null,
                JsonValueKind.Undefined => string.Empty,
                _ => input.ToString(),
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
