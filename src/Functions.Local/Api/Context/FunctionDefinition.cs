using System.Collections.Immutable;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>A function of the app.</summary>
public abstract class FunctionDefinition
{
    /// <summary>The path of the assembly that holds it.</summary>
    public abstract string PathToAssembly { get; }

    /// <summary>The method, with its namespace and class.</summary>
    public abstract string EntryPoint { get; }

    /// <summary>The same for every invocation of the function.</summary>
    public abstract string Id { get; }

    /// <summary>The name that <see cref="FunctionAttribute"/> gives.</summary>
    public abstract string Name { get; }

    /// <summary>Its trigger, by the parameter's name.</summary>
    public abstract IImmutableDictionary<string, BindingMetadata> InputBindings { get; }
}
