using System.Collections.Immutable;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>A function of the app.</summary>
public abstract class FunctionDefinition
{
    /// <summary>The name that <see cref="FunctionAttribute"/> gives.</summary>
    public abstract string Name { get; }

    /// <summary>Its trigger, by the parameter's name.</summary>
    public abstract IImmutableDictionary<string, BindingMetadata> InputBindings { get; }
}
