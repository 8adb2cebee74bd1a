using System.Diagnostics;

namespace Tests.Shared;

/// <summary>The storage emulator as npm installs it, once a machine, into the ignored folder <c>.local/emulator</c>.</summary>
internal static class EmulatorInstallation
{
    private static readonly string[] Manifests = ["package.json", "package-lock.json"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Installs the emulator where it is missing or its lock file has changed; returns the script to start with node.</summary>
    public static async Task<string> EnsureAsync()
    {
        var repository = RepositoryRoot();
        var source = Path.Combine(repository, "src", "Antimony.Demo", "emulator");
        var target = Path.Combine(repository, ".local", "emulator");
        Directory.CreateDirectory(target);

        await using var installing = await LockAsync(target + ".lock");
        if (!IsInstalled(source, target))
        {
            foreach (var manifest in Manifests)
                File.Copy(Path.Combine(source, manifest), Path.Combine(target, manifest), overwrite: true);
            await NpmCiAsync(target);
        }

        return Path.Combine(target, "node_modules", "azurite", "dist", "src", "azurite.js");
    }

    // npm writes node_modules/.package-lock.json last, so its presence tells a whole installation from a broken one.
    private static bool IsInstalled(string source, string target)
    {
        var installed = Path.Combine(target, "package-lock.json");
        return File.Exists(Path.Combine(target, "node_modules", ".package-lock.json")) && File.Exists(installed)
            && File.ReadAllText(installed) == File.ReadAllText(Path.Combine(source, "package-lock.json"));
    }

    private static async Task NpmCiAsync(string directory)
    {
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        using var process = Process.Start(new ProcessStartInfo(npm, "ci --no-audit --no-fund --ignore-scripts")
        {
            WorkingDirectory = directory,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("npm did not start; the tests need Node.js 20.");
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"npm ci failed in {directory}: {errors}");
    }

    // Test projects run side by side in processes of their own; an exclusively opened file is a lock that dies with its owner.
    private static async Task<FileStream> LockAsync(string path)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited.Elapsed < Patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }
    }

    private static string RepositoryRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "AntimonyFunctions.sln")))
                return directory.FullName;
        }

        throw new InvalidOperationException($"{AppContext.BaseDirectory} lies outside the repository.");
    }
}
