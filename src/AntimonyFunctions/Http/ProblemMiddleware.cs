using Antimony.Survey.Files.Formats;
using Azure;
using Azure.Identity;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace AntimonyFunctions.Http;

/// <summary>Turns faults that leave an HTTP function into problem details; the host alone would answer 500 with no body. Faults
/// of other triggers pass through, so that the host retries.</summary>
internal sealed class ProblemMiddleware(ILogger<ProblemMiddleware> logger) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception fault) when (context.GetHttpContext() is { Response.HasStarted: false } http)
        {
            // The outermost place there is: whatever it was, it is logged and answered, not swallowed. The worker writes the
            // answer, as it does any other.
            http.Response.Clear();
            context.GetInvocationResult().Value = Answer(fault, context, http);
        }
    }

    private IResult Answer(Exception fault, FunctionContext context, HttpContext http)
    {
        switch (fault)
        {
            case var hangUp when IsHangUp(hangUp, context, http):
                // Nobody hears the answer, unless the host is stopping; a failed function it is not.
                logger.LogInformation("The request of {Function} was broken off", context.FunctionDefinition.Name);
                return Problem.Unavailable("The request was broken off; try again shortly.");
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return Problem.TooLarge(FileLimits.Bytes);
            case BadHttpRequestException bad:
                return Problem.OfStatus(bad.StatusCode, bad.Message);
            case var unreachable when IsStorageUnreachable(unreachable):
                logger.LogError(unreachable, "Storage did not answer {Function}", context.FunctionDefinition.Name);
                return Problem.Unavailable("The storage behind this service does not answer; try again shortly.");
            default:
                logger.LogError(fault, "{Function} failed", context.FunctionDefinition.Name);
                return Problem.Internal(context.InvocationId);
        }
    }

    // The host's cancellation and the server's may come in either order, or as a body that ends too early.
    private static bool IsHangUp(Exception fault, FunctionContext context, HttpContext http) => fault switch
    {
        ConnectionResetException => true,
        OperationCanceledException =>
            context.CancellationToken.IsCancellationRequested || http.RequestAborted.IsCancellationRequested,
        IOException => http.RequestAborted.IsCancellationRequested,
        _ => false,
    };

    // Retries that all failed arrive together; without a token no request is sent at all.
    private static bool IsStorageUnreachable(Exception fault) => fault switch
    {
        RequestFailedException { Status: 0 or 408 or 429 or >= 500 } or AuthenticationFailedException => true,
        AggregateException { InnerExceptions.Count: > 0 } attempts => attempts.InnerExceptions.All(IsStorageUnreachable),
        _ => false,
    };
}
