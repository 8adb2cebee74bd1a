using AntimonyFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace AntimonyFunctions.Resources;

/// <summary>Whatever no other function takes: the host alone would answer an empty 404.</summary>
public static class Unknown
{
    /// <summary>Any method on any other path below <c>/api</c>: 405 where another method would do, else 404. The host tries
    /// functions in the order of their names, so this one's must stay the last.</summary>
    [Function("Unknown")]
    public static IResult Answer([HttpTrigger(AuthorizationLevel.Anonymous, Route = "api/{*rest}")] HttpRequest request)
    {
        if (DeclaredRoutes.MethodsAt(request.Path) is not { Count: > 0 } allowed)
            return Problem.NotFound("unknown-route", $"There is nothing at '{request.Path}'; /api/docs lists what there is.");
        request.HttpContext.Response.Headers.Allow = string.Join(", ", allowed);
        return Problem.MethodNotAllowed(request.Method, allowed);
    }
}
