using Functions.Local.Configuration;
using Functions.Local.Invocation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Functions.Local.Http;

/// <summary>The routes of the app's HTTP functions. As in the real host they are tried in the order of the functions' names,
/// and the first whose template, constraints and methods fit is taken; a literal is not preferred to a parameter.</summary>
internal static class FunctionRoutes
{
    public static IRouter Of(WebApplication app, IReadOnlyList<LocalFunction> functions, HostJson hostJson)
    {
        var constraints = app.Services.GetRequiredService<IInlineConstraintResolver>();
        var routes = new RouteCollection();
        foreach (var function in functions)
        {
            if (function.Trigger is HttpTriggerAttribute trigger)
                routes.Add(RouteTo(new HttpFunction(function, trigger, app), hostJson.RoutePrefix, constraints));
        }

        return routes;
    }

    private static Route RouteTo(HttpFunction function, string prefix, IInlineConstraintResolver constraints)
    {
        var template = $"{prefix}/{function.Trigger.Route ?? function.Name}".Trim('/');
        var methods = function.Trigger.Methods is { Length: > 0 } listed
            ? new Dictionary<string, object> { ["httpMethod"] = new HttpMethodRouteConstraint(listed) }
            : null;
        return new Route(new RouteHandler(function.RunAsync), function.Name, template, null, methods, null, constraints);
    }
}

/// <summary>A function that answers requests.</summary>
internal sealed class HttpFunction(LocalFunction function, HttpTriggerAttribute trigger, WebApplication app)
{
    private readonly FunctionInvoker _invoker = app.Services.GetRequiredService<FunctionInvoker>();
    private readonly KeyRequirement _key = new(trigger.AuthLevel, app.Configuration);

    public string Name => function.Name;

    public HttpTriggerAttribute Trigger => trigger;

    public async Task RunAsync(HttpContext http)
    {
        if (_key.Judge(http.Request) != KeyVerdict.Accepted)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var body = RequestBody.Of(http);
        var outcome = await _invoker.InvokeAsync(function, TriggerOf(http), http.RequestAborted);
        if (outcome == InvocationOutcome.Failed)
            await FailAsync(http, body);
    }

    private static TriggerEvent TriggerOf(HttpContext http)
    {
        var data = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in http.Request.Query)
            data[name] = value.ToString();
        foreach (var (name, value) in http.Request.RouteValues)
            data[name] = value;
        return new TriggerEvent(http.Request, data) { Http = http };
    }

    private static async Task FailAsync(HttpContext http, RequestBody body)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        await body.DrainAsync(http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
