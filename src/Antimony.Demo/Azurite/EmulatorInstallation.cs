using System.Diagnostics;

namespace Antimony.Demo.Azurite;

/// <summary>Azurite as npm installs it from the lock file that is part of this project.</summary>
/// <param name="Manifests">The folder with <c>package.json</c>, <c>package-lock.json</c> and <c>launcher.js</c>.</param>
/// <param name="Target">The folder to install into.</param>
internal sealed record EmulatorInstallation(string Manifests, string Target)
{
    private static readonly string[] Files = ["package.json", "package-lock.json"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Azurite's own script.</summary>
    public string Script => Path.Combine(Target, "node_modules", "azurite", "dist", "src", "azurite.js");

    /// <summary>The script that runs Azurite and ends with whoever started it.</summary>
    public string Launcher => Path.Combine(Manifests, "launcher.js");

    // npm writes node_modules/.package-lock.json last, so its presence tells a whole installation from a broken one.
    private bool IsCurrent =>
        File.Exists(Path.Combine(Target, "node_modules", ".package-lock.json"))
        && File.Exists(Path.Combine(Target, "package-lock.json"))
        && File.ReadAllText(Path.Combine(Target, "package-lock.json"))
            == File.ReadAllText(Path.Combine(Manifests, "package-lock.json"));

    /// <summary>Installs what the lock file names unless that is there already. Of several processes that ask at once, one
    /// installs.</summary>
    /// <exception cref="EmulatorUnavailableException">npm is missing or fails.</exception>
    public async Task EnsureAsync(NodeRuntime node, Action<string> say, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(Target);
        await using var installing = await LockAsync(cancellation);
        if (IsCurrent) return;
        say("Installing the storage emulator Azurite (once) …");
        foreach (var file in Files) File.Copy(Path.Combine(Manifests, file), Path.Combine(Target, file), overwrite: true);
        await node.InstallAsync(Target, cancellation);
    }

    // An exclusively opened file is a lock that dies with its owner.
    private async Task<FileStream> LockAsync(CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(Target + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited.Elapsed < Patience)
            {
                await Task.Delay(200, cancellation);
            }
        }
    }
}
