namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the host and its extensions attach to an invocation, by type.</summary>
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    /// <summary>Attaches <paramref name="instance"/>, or replaces what was attached under <typeparamref name="T"/>.</summary>
    void Set<T>(T instance);

    /// <summary>What is attached under <typeparamref name="T"/>, or its default value.</summary>
    T? Get<T>();
}
