using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;

namespace AntimonyFunctions.Http;

/// <summary>The routes below <c>/api</c> that this app's functions declare: they tell a wrong method from an unknown path, which
/// the host does not.</summary>
internal static class DeclaredRoutes
{
    // A function without methods takes any, as the one does that asks here.
    private static readonly (TemplateMatcher Path, string[] Methods)[] All =
        [.. from type in typeof(DeclaredRoutes).Assembly.GetTypes()
            from method in type.GetMethods()
            from parameter in method.GetParameters()
            let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
            where trigger is { Methods: not null, Route: not null } && trigger.Route.StartsWith("api/", StringComparison.Ordinal)
            select (new TemplateMatcher(TemplateParser.Parse(trigger.Route!), []), trigger.Methods)];

    /// <summary>The methods that a path can be asked for, in capitals and in order; none where nothing is there.</summary>
    public static IReadOnlyList<string> MethodsAt(PathString path) =>
        [.. All.Where(route => route.Path.TryMatch(path, [])).SelectMany(route => route.Methods)
            .Select(method => method.ToUpperInvariant()).Distinct().Order(StringComparer.Ordinal)];
}
