using System.Reflection;

namespace AntimonyFunctions.Tests;

/// <summary>The checkout that the tests were built in.</summary>
internal static class Repository
{
    private static readonly string Root = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryDirectory").Value!;

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));
}
