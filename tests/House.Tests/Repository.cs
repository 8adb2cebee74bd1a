using Tests.Shared;

namespace House.Tests;

/// <summary>The files of the checkout that the tests were built in, as paths from its root, without what builds make.</summary>
internal static class Repository
{
    /// <summary>The C# files below a folder.</summary>
    public static IEnumerable<string> SourceFiles(string folder) => Files(folder, ".cs");

    public static IEnumerable<string> Projects(string folder) => Files(folder, ".csproj");

    public static IEnumerable<string> Documents() => Files("", ".md");

    public static string Full(string path) => RepositoryRoot.Path(path);

    private static IEnumerable<string> Files(string folder, string ending) =>
        Walk(Full(folder), ending).Select(Relative).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Walk(string folder, string ending) =>
        Directory.EnumerateFiles(folder).Where(file => file.EndsWith(ending, StringComparison.Ordinal))
            .Concat(Directory.EnumerateDirectories(folder)
                .Where(inner => !RepositoryRoot.Made.Contains(Path.GetFileName(inner)))
                .SelectMany(inner => Walk(inner, ending)));

    private static string Relative(string path) => Path.GetRelativePath(RepositoryRoot.Path(), path).Replace('\\', '/');
}
