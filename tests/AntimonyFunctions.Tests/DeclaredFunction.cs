using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace AntimonyFunctions.Tests;

/// <summary>A function as its attributes declare it.</summary>
internal sealed record DeclaredFunction(string Name, MethodInfo Method)
{
    public HttpTriggerAttribute? Http => Method.GetParameters()
        .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).SingleOrDefault(trigger => trigger is not null);

    public static IReadOnlyList<DeclaredFunction> All { get; } =
        [.. typeof(Http.Assessments).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)
            .Select(method => new DeclaredFunction(method.GetCustomAttribute<FunctionAttribute>()!.Name, method))];
}
