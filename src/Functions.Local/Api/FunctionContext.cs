using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>One invocation of a function.</summary>
public abstract class FunctionContext
{
    /// <summary>Unique to this invocation.</summary>
    public abstract string InvocationId { get; }

    /// <summary>What the trigger brought besides its payload.</summary>
    public abstract BindingContext BindingContext { get; }

    /// <summary>The services of this invocation's scope.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    /// <summary>The function invoked.</summary>
    public abstract FunctionDefinition FunctionDefinition { get; }

    /// <summary>For middleware and function to share.</summary>
    public abstract IDictionary<object, object> Items { get; set; }

    /// <summary>What the host and its extensions attach to the invocation.</summary>
    public abstract IInvocationFeatures Features { get; }

    /// <summary>Cancelled where the caller left or the host is stopping.</summary>
    public virtual CancellationToken CancellationToken { get; } = CancellationToken.None;
}

/// <summary>What the trigger brought besides its payload.</summary>
public abstract class BindingContext
{
    /// <summary>Route values and query parameters of a request, or the named parts of a blob's path.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}

/// <summary>A function of the app.</summary>
public abstract class FunctionDefinition
{
    /// <summary>The name that <see cref="FunctionAttribute"/> gives.</summary>
    public abstract string Name { get; }

    /// <summary>Its trigger, by the parameter's name.</summary>
    public abstract IImmutableDictionary<string, BindingMetadata> InputBindings { get; }
}

/// <summary>A binding of a function.</summary>
public abstract class BindingMetadata
{
    /// <summary><c>httpTrigger</c>, <c>blobTrigger</c> or <c>timerTrigger</c>.</summary>
    public abstract string Type { get; }
}

/// <summary>What the host and its extensions attach to an invocation, by type.</summary>
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    /// <summary>Attaches <paramref name="instance"/>, or replaces what was attached under <typeparamref name="T"/>.</summary>
    void Set<T>(T instance);

    /// <summary>What is attached under <typeparamref name="T"/>, or its default value.</summary>
    T? Get<T>();
}

/// <summary>What a function returned.</summary>
public abstract class InvocationResult<T>
{
    /// <summary>The value, which middleware may replace; null before the function ran and where it returns none.</summary>
    public abstract T? Value { get; set; }
}

/// <summary>What a function returned.</summary>
public abstract class InvocationResult : InvocationResult<object>;

/// <summary>The result side of an invocation.</summary>
public static class FunctionContextBindingFeatureExtensions
{
    /// <summary>What the function returned; middleware may replace its value after calling the next delegate.</summary>
    public static InvocationResult GetInvocationResult(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<InvocationResult>()
            ?? throw new InvalidOperationException("This context does not come from the host.");
    }
}

/// <summary>The HTTP side of an invocation.</summary>
public static class FunctionContextExtensions
{
    // The key of the real package, so that a context made by a test works with both.
    internal const string HttpContextKey = "HttpRequestContext";

    /// <summary>The request and its response; null where the function was not started by HTTP.</summary>
    public static HttpContext? GetHttpContext(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items.TryGetValue(HttpContextKey, out var http) ? (HttpContext)http : null;
    }
}
