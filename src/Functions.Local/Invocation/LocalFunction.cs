using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Functions.Local.Invocation;

/// <summary>A function found in the app: its method and what starts it.</summary>
internal sealed class LocalFunction(string name, MethodInfo method, ParameterInfo parameter, TriggerBindingAttribute trigger) : FunctionDefinition
{
    public MethodInfo Method { get; } = method;

    public TriggerBindingAttribute Trigger { get; } = trigger;

    public ParameterInfo TriggerParameter { get; } = parameter;

    public override string Name { get; } = name;

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; } =
        ImmutableDictionary<string, BindingMetadata>.Empty.Add(parameter.Name!, new TriggerMetadata(trigger));

    private sealed class TriggerMetadata(TriggerBindingAttribute trigger) : BindingMetadata
    {
        public override string Type => trigger switch
        {
            HttpTriggerAttribute => "httpTrigger",
            BlobTriggerAttribute => "blobTrigger",
            _ => "timerTrigger",
        };
    }
}
