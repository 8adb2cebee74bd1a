using System.Reflection;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace Functions.Local.Invocation;

/// <summary>The innermost step of an invocation: makes the function's class, binds its parameters, calls it.</summary>
internal static class FunctionExecutor
{
    /// <summary>The middleware, the first outermost, around the call itself.</summary>
    public static FunctionExecutionDelegate Pipeline(
        IEnumerable<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware) =>
        middleware.Reverse().Aggregate<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>, FunctionExecutionDelegate>(
            context => ExecuteAsync((LocalFunctionContext)context), (next, wrap) => wrap(next));

    private static async Task ExecuteAsync(LocalFunctionContext context)
    {
        var method = context.Function.Method;
        var instance = method.IsStatic
            ? null
            : ActivatorUtilities.CreateInstance(context.InstanceServices, method.DeclaringType!);
        var arguments = new List<object?>();
        foreach (var parameter in method.GetParameters())
            arguments.Add(await BindAsync(parameter, context));
        var returned = method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, [.. arguments], null);
        context.GetInvocationResult().Value = await UnwrapAsync(returned, method.ReturnType);
    }

    private static async ValueTask<object?> BindAsync(ParameterInfo parameter, LocalFunctionContext context) =>
        parameter switch
        {
            _ when parameter == context.Function.TriggerParameter =>
                parameter.ParameterType == typeof(Stream) && context.Trigger.Payload is BlobClient blob
                    ? await blob.OpenReadAsync(cancellationToken: context.CancellationToken)
                    : context.Trigger.Payload,
            _ when parameter.ParameterType == typeof(FunctionContext) => context,
            _ when parameter.ParameterType == typeof(CancellationToken) => context.CancellationToken,
            _ when context.Trigger.BindingData.TryGetValue(parameter.Name!, out var value) => value?.ToString(),
            _ => parameter.HasDefaultValue ? parameter.DefaultValue : null,
        };

    private static async Task<object?> UnwrapAsync(object? returned, Type declared)
    {
        if (declared.IsGenericType && declared.GetGenericTypeDefinition() == typeof(ValueTask<>))
            returned = declared.GetMethod(nameof(ValueTask<object>.AsTask))!.Invoke(returned, null);
        if (returned is ValueTask nothing)
            returned = nothing.AsTask();
        if (returned is not Task task)
            return returned;
        await task;
        return declared.IsGenericType ? task.GetType().GetProperty(nameof(Task<object>.Result))!.GetValue(task) : null;
    }
}
