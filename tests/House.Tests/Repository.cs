using Tests.Shared;

namespace House.Tests;

/// <summary>The files of the checkout that the tests were built in, as paths from its root.</summary>
internal static class Repository
{
    /// <summary>The C# files below a folder, those that the build writes left out.</summary>
    public static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(Full(folder), "*.cs", SearchOption.AllDirectories)
            .Select(Relative)
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    public static IEnumerable<string> Projects(string folder) =>
        Directory.EnumerateFiles(Full(folder), "*.csproj", SearchOption.AllDirectories)
            .Select(Relative).Order(StringComparer.Ordinal);

    public static string Full(string path) => RepositoryRoot.Path(path);

    private static string Relative(string path) => Path.GetRelativePath(RepositoryRoot.Path(), path).Replace('\\', '/');
}
