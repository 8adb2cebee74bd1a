namespace Tests.Shared;

/// <summary>The checkout that the tests were built in.</summary>
internal static class RepositoryRoot
{
    private static readonly string Root = Find();

    /// <summary>The names of folders that builds and runs make, wherever they lie.</summary>
    public static IReadOnlySet<string> Made { get; } =
        new HashSet<string> { ".git", ".local", ".vs", "bin", "obj", "node_modules", "TestResults" };

    /// <summary>The full path of a file or folder, given from the repository's root.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(directory.FullName, "AntimonyFunctions.sln")))
                return directory.FullName;
        }

        throw new InvalidOperationException($"{AppContext.BaseDirectory} lies outside the repository.");
    }
}
