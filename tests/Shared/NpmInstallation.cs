using System.Diagnostics;

namespace Tests.Shared;

/// <summary>Packages of the npm registry, installed by their lock file into a folder of the ignored <c>.local</c>, once a
/// machine.</summary>
internal static class NpmInstallation
{
    private static readonly string[] Manifests = ["package.json", "package-lock.json"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Installs where it is missing or the lock file has changed, and then finishes with
    /// <paramref name="finish"/>.</summary>
    /// <param name="manifests">Folder of package.json and package-lock.json, from the repository's root.</param>
    /// <param name="name">Folder below <c>.local</c>.</param>
    /// <param name="finish">What is left to do in that folder, while nobody else touches it; it may have been done
    /// before.</param>
    /// <returns>The folder.</returns>
    public static async Task<string> EnsureAsync(string manifests, string name, Action<string>? finish = null)
    {
        var source = Repository.Full(manifests);
        var target = Repository.Full(".local", name);
        Directory.CreateDirectory(target);

        await using var installing = await LockAsync(target + ".lock");
        if (!IsInstalled(source, target))
        {
            foreach (var manifest in Manifests)
                File.Copy(Path.Combine(source, manifest), Path.Combine(target, manifest), overwrite: true);
            await NpmCiAsync(target);
        }

        finish?.Invoke(target);
        return target;
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
}
