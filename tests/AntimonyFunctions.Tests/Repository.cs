using System.Reflection;
using Tests.Shared;

namespace AntimonyFunctions.Tests;

/// <summary>The checkout that the tests were built in.</summary>
internal static class Repository
{
    private static readonly string Root = Path.GetFullPath(
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "RepositoryDirectory").Value!);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Whether a file or folder is there.</summary>
    public static bool Has(string path) => Path.Exists(Path.Combine(Root, path));

    /// <summary>The files below a folder whose names end so, without what builds make; paths from the root.</summary>
    public static IEnumerable<string> Files(string folder, string ending) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder))
            .Where(file => file.EndsWith(ending, StringComparison.Ordinal))
            .Select(FromRoot).Order(StringComparer.Ordinal)
            .Concat(Folders(folder).SelectMany(inner => Files(inner, ending)));

    /// <summary>The folders directly in a folder, without those that builds make.</summary>
    public static IEnumerable<string> Folders(string folder) =>
        Directory.EnumerateDirectories(Path.Combine(Root, folder))
            .Where(inner => !RepositoryRoot.Made.Contains(Path.GetFileName(inner)))
            .Select(FromRoot).Order(StringComparer.Ordinal);

    private static string FromRoot(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}
