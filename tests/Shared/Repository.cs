namespace Tests.Shared;

/// <summary>The checkout that the tests were built in. Files and folders are named from its root, those that builds and runs make
/// left out.</summary>
internal static class Repository
{
    private static readonly HashSet<string> Made =
        [".git", ".local", ".vs", "bin", "obj", "node_modules", "TestResults"];

    private static readonly string Root = Find();

    /// <summary>The full path of a file or folder.</summary>
    public static string Full(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(string path) => File.ReadAllText(Full(path));

    /// <summary>Whether a file or folder is there.</summary>
    public static bool Has(string path) => Path.Exists(Full(path));

    /// <summary>The files below a folder whose names end so.</summary>
    public static IEnumerable<string> Files(string folder, string ending) =>
        Directory.EnumerateFiles(Full(folder))
            .Where(file => file.EndsWith(ending, StringComparison.Ordinal))
            .Select(FromRoot).Order(StringComparer.Ordinal)
            .Concat(Folders(folder).SelectMany(inner => Files(inner, ending)));

    /// <summary>The folders directly in a folder.</summary>
    public static IEnumerable<string> Folders(string folder) =>
        Directory.EnumerateDirectories(Full(folder))
            .Where(inner => !Made.Contains(Path.GetFileName(inner)))
            .Select(FromRoot).Order(StringComparer.Ordinal);

    private static string FromRoot(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "AntimonyFunctions.sln"))) return directory.FullName;
        }

        throw new InvalidOperationException($"{AppContext.BaseDirectory} lies outside the repository.");
    }
}
