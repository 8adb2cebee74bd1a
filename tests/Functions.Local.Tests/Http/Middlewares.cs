using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Functions.Local.Tests.Http;

/// <summary>Answers a failed function with problem details, as an app does.</summary>
public sealed class ProblemMiddleware(Greeting greeting) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (InvalidDataException)
        {
            await Results.Problem(greeting.Word, statusCode: 422).ExecuteAsync(context.GetHttpContext()!);
        }
    }
}

/// <summary>Puts its answer in the place of the function's.</summary>
public sealed class ReplacingMiddleware : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        await next(context);
        context.GetInvocationResult().Value = Results.Text("replaced");
    }
}

/// <summary>Notes in a header which middleware ran, in order.</summary>
public sealed class FirstNote : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next) => Notes.AddAsync("first", context, next);
}

/// <inheritdoc cref="FirstNote"/>
public sealed class SecondNote : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next) => Notes.AddAsync("second", context, next);
}

internal static class Notes
{
    public static Task AddAsync(string note, FunctionContext context, FunctionExecutionDelegate next)
    {
        context.GetHttpContext()!.Response.Headers.Append("X-Note", note);
        return next(context);
    }
}
