using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace AntimonyFunctions.Resources;

/// <summary>The root of the site.</summary>
public static class Home
{
    /// <summary><c>GET /</c>: on to the page that describes the API. The constraint lets the template fit the root
    /// alone.</summary>
    [Function("GetHome")]
    public static IResult Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{ignored:maxlength(0)?}")] HttpRequest request)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-cache";
        return Results.Redirect("/api/docs");
    }
}
