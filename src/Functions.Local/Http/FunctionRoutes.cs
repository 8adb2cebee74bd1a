using Functions.Local.Hosting;
using Functions.Local.Invocation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Functions.Local.Http;

/// <summary>The routes of the app's HTTP functions. As in the real host they are tried in the order of the functions' names, and the
/// first whose template, constraints and methods fit is taken; a literal is not preferred to a parameter.</summary>
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
