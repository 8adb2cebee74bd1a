using System.Collections.Immutable;
using System.Reflection;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Functions.Local.Invocation;

/// <summary>Finds the functions of an app by their attributes.</summary>
internal static class FunctionIndex
{
    private const BindingFlags PublicMethods =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The functions in the order of their names, in which the real host knows them too.</summary>
    /// <exception cref="InvalidOperationException">A function has no trigger or several, shares its name, or takes what the
    /// host cannot give.</exception>
    public static IReadOnlyList<LocalFunction> Of(IEnumerable<Type> types)
    {
        var functions = (from type in types
                         from method in type.GetMethods(PublicMethods)
                         let attribute = method.GetCustomAttribute<FunctionAttribute>()
                         where attribute is not null
                         select Describe(attribute.Name, method))
            .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase).ToArray();
        var byName = functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase);
        if (byName.FirstOrDefault(group => group.Count() > 1) is { } same)
            throw new InvalidOperationException($"Several functions are named '{same.Key}'.");
        return functions;
    }

    private static LocalFunction Describe(string name, MethodInfo method)
    {
        var triggers = (from parameter in method.GetParameters()
                        let trigger = parameter.GetCustomAttribute<TriggerBindingAttribute>()
                        where trigger is not null
                        select new LocalFunction(name, method, parameter, trigger)).ToArray();
        if (triggers is not [var function])
            throw new InvalidOperationException($"Function '{name}' has {triggers.Length} triggers; it needs one.");
        if (method.GetParameters().FirstOrDefault(parameter => !CanBind(function, parameter)) is { } unbindable)
        {
            throw new InvalidOperationException(
                $"Function '{name}': the local host cannot give {unbindable.ParameterType} to '{unbindable.Name}'.");
        }

        return function;
    }

    private static bool CanBind(LocalFunction function, ParameterInfo parameter) =>
        parameter == function.TriggerParameter
            ? function.Trigger switch
            {
                HttpTriggerAttribute => parameter.ParameterType == typeof(HttpRequest),
                TimerTriggerAttribute => parameter.ParameterType == typeof(TimerInfo),
                BlobTriggerAttribute =>
                    parameter.ParameterType == typeof(BlobClient) || parameter.ParameterType == typeof(Stream),
                _ => false,
            }
            : parameter.ParameterType == typeof(FunctionContext)
                || parameter.ParameterType == typeof(CancellationToken)
                || parameter.ParameterType == typeof(string);
}

/// <summary>A function found in the app: its method and what starts it.</summary>
internal sealed class LocalFunction(string name, MethodInfo method, ParameterInfo parameter, TriggerBindingAttribute trigger)
    : FunctionDefinition
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
