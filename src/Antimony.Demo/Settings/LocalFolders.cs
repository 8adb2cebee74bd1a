namespace Antimony.Demo.Settings;

/// <summary>Where the local stack keeps what it makes.</summary>
internal static class LocalFolders
{
    /// <summary>The folder <c>.local</c>, ignored by git: in the repository that this was built in, else in the current
    /// folder.</summary>
    public static string Root { get; } = Path.Combine(RepositoryRoot() ?? Environment.CurrentDirectory, ".local");

    /// <summary>Where npm installs the emulator.</summary>
    public static string Emulator { get; } = Path.Combine(Root, "emulator");

    /// <summary>The emulator's data unless <c>--data</c> says otherwise.</summary>
    public static string EmulatorData { get; } = Path.Combine(Root, "azurite");

    /// <summary>The emulator's manifests in this build's output.</summary>
    public static string EmulatorManifests { get; } = Path.Combine(AppContext.BaseDirectory, "emulator");

    /// <summary>The sample files in this build's output.</summary>
    public static string Samples { get; } = Path.Combine(AppContext.BaseDirectory, "samples");

    private static string? RepositoryRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "AntimonyFunctions.sln"))) return at.FullName;
        }

        return null;
    }
}
