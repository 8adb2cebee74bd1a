using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace AntimonyFunctions.Tests;

/// <summary>A function as its attributes declare it.</summary>
internal sealed record DeclaredFunction(string Name, MethodInfo Method)
{
    public HttpTriggerAttribute? Http => Method.GetParameters()
        .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
        .SingleOrDefault(trigger => trigger is not null);

    /// <summary>The functions that the API's description tells of: not the parts of its page, nor what leads there or answers
    /// for the rest.</summary>
    public static IEnumerable<DeclaredFunction> Described => All.Where(function =>
        function.Http is not null && function.Name is not ("GetDocsAsset" or "GetHome" or "Unknown"));

    public static IReadOnlyList<DeclaredFunction> All { get; } =
        [.. typeof(Resources.Assessments).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(
                BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)
            .Select(method => new DeclaredFunction(method.GetCustomAttribute<FunctionAttribute>()!.Name, method))];
}
