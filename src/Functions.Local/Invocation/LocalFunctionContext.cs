using System.Collections;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Functions.Local.Invocation;

/// <summary>What starts an invocation.</summary>
/// <param name="Payload">The value for the trigger's parameter.</param>
/// <param name="BindingData">Values for string parameters, by name.</param>
internal sealed record TriggerEvent(object Payload, IReadOnlyDictionary<string, object?> BindingData)
{
    public HttpContext? Http { get; init; }
}

/// <summary>The context of one invocation.</summary>
internal sealed class LocalFunctionContext : FunctionContext
{
    public LocalFunctionContext(
        LocalFunction function, TriggerEvent trigger, IServiceProvider services, CancellationToken cancellation)
    {
        Function = function;
        Trigger = trigger;
        InstanceServices = services;
        CancellationToken = cancellation;
        BindingContext = new Data(trigger.BindingData);
        Features.Set<InvocationResult>(new Result());
        if (trigger.Http is { } http)
            Items[FunctionContextExtensions.HttpContextKey] = http;
    }

    public LocalFunction Function { get; }

    public TriggerEvent Trigger { get; }

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override FunctionDefinition FunctionDefinition => Function;

    public override BindingContext BindingContext { get; }

    public override IServiceProvider InstanceServices { get; set; }

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new InvocationFeatures();

    public override CancellationToken CancellationToken { get; }

    private sealed class Data(IReadOnlyDictionary<string, object?> data) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => data;
    }

    private sealed class Result : InvocationResult
    {
        public override object? Value { get; set; }
    }
}

/// <inheritdoc/>
internal sealed class InvocationFeatures : IInvocationFeatures
{
    private readonly Dictionary<Type, object> _features = [];

    public void Set<T>(T instance) => _features[typeof(T)] = instance ?? throw new ArgumentNullException(nameof(instance));

    public T? Get<T>() => _features.TryGetValue(typeof(T), out var feature) ? (T)feature : default;

    public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => _features.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
