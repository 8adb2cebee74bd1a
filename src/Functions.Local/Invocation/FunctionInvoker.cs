using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Functions.Local.Invocation;

/// <summary>Runs functions. Whatever a function throws ends here, as a log entry and an outcome.</summary>
internal sealed class FunctionInvoker(FunctionExecutionDelegate pipeline, IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    public async Task<InvocationOutcome> InvokeAsync(LocalFunction function, TriggerEvent trigger, CancellationToken cancellation)
    {
        var logger = loggers.CreateLogger("Function." + function.Name);
        // A page of requests would bury everything else.
        var level = trigger.Http is null ? LogLevel.Information : LogLevel.Debug;
        logger.Log(level, "Executing 'Functions.{Function}'", function.Name);
        var started = Stopwatch.GetTimestamp();

        var run = RunAsync(function, trigger, cancellation);
        await ((Task)run).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        var elapsed = Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        // The real host counts a request whose client left as failed, unless the function itself ends well.
        var outcome = run.IsCompletedSuccessfully ? InvocationOutcome.Succeeded
            : trigger.Http is null && run.IsCanceled && cancellation.IsCancellationRequested ? InvocationOutcome.Cancelled
            : InvocationOutcome.Failed;
        if (outcome == InvocationOutcome.Failed)
        {
            logger.LogError(
                run.Exception?.InnerException ?? new TaskCanceledException(run),
                "Executed 'Functions.{Function}' (Failed, {Elapsed} ms)", function.Name, elapsed);
        }
        else
        {
            logger.Log(level, "Executed 'Functions.{Function}' ({Outcome}, {Elapsed} ms)", function.Name, outcome, elapsed);
        }

        return outcome;
    }

    private async Task RunAsync(LocalFunction function, TriggerEvent trigger, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = trigger.Http?.RequestServices ?? scope.ServiceProvider;
        var context = new LocalFunctionContext(function, trigger, services, cancellation);
        await pipeline(context);
        if (trigger.Http?.Request.Body is RequestBody { IsConsumed: false })
        {
            throw new InvalidOperationException(
                $"Function '{function.Name}' left a part of the body unread; the real host then answers 500.");
        }

        // As in the real worker, the result is written outside the app's middleware.
        switch (context.GetInvocationResult().Value)
        {
            case IResult result when trigger.Http is { } http:
                await result.ExecuteAsync(http);
                break;
            case { } other when trigger.Http is not null:
                throw new InvalidOperationException(
                    $"Function '{function.Name}' returned {other.GetType()}; the local host answers with IResult only.");
        }
    }
}

/// <summary>How an invocation ended.</summary>
internal enum InvocationOutcome
{
    Succeeded,
    Failed,

    /// <summary>The host is stopping: neither success nor failure.</summary>
    Cancelled,
}
