using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace AntimonyFunctions.Http;

/// <summary>Reads every request's body to its end before the answer is written. Else the worker's server closes the connection
/// while the host still sends, and the client gets an empty 500 whatever the function answered.</summary>
internal sealed class RequestBodyMiddleware : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        // Functions count for themselves. A limit of the server would end in the same 500, and what is drained is kept nowhere.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = null;
        try
        {
            await next(context);
        }
        catch
        {
            // The function's fault is what counts; a body that broke off with it cannot be read on.
            await DrainAsync(http).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        await DrainAsync(http);
    }

    private static Task DrainAsync(HttpContext http) => http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
}
