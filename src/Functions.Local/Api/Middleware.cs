namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>Code that runs around every invocation.</summary>
public interface IFunctionsWorkerMiddleware
{
    /// <summary>Runs around <paramref name="next"/>, which is the rest of the invocation.</summary>
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}

/// <summary>One invocation, or what is left of its pipeline.</summary>
public delegate Task FunctionExecutionDelegate(FunctionContext context);
