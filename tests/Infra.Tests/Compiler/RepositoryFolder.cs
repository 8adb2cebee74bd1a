using System.Reflection;
using Tests.Shared;

namespace Infra.Tests.Compiler;

/// <summary>Places in the repository, and values that the build left in this assembly.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = Repository.Full();

    public static string Infra { get; } = Path.Combine(Root, "infra");

    public static string Tests { get; } = Path.Combine(Root, "tests", "Infra.Tests");

    public static IEnumerable<string> BicepFiles =>
        Directory.EnumerateFiles(Infra, "*.bicep", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    public static string Metadata(string key) => typeof(RepositoryFolder).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value ?? "";
}
