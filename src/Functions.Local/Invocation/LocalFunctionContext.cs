using Microsoft.Azure.Functions.Worker;

namespace Functions.Local.Invocation;

/// <summary>The context of one invocation.</summary>
internal sealed class LocalFunctionContext : FunctionContext
{
    public LocalFunctionContext(LocalFunction function, TriggerEvent trigger, IServiceProvider services, CancellationToken cancellation)
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
