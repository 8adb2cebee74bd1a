using Microsoft.AspNetCore.Http;

namespace AntimonyFunctions.Http;

/// <summary>A problem as it is sent: no cache keeps it, because the next attempt may succeed, and it varies as every resource
/// does.</summary>
internal sealed class ProblemResult(IResult problem) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.CacheControl = "no-store";
        headers.Vary = Representation.Varying;
        return problem.ExecuteAsync(httpContext);
    }
}
