using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Tests.Shared;

namespace EndToEnd.Tests;

/// <summary>A Chromium to start, and the folder of libraries that it needs beside the machine's own.</summary>
internal sealed record Chromium(string Executable, string? Libraries);

/// <summary>Finds Chromium: the one that <c>CHROMIUM_PATH</c> names, the machine's own, or one out of the npm registry, whose
/// package carries it together with the libraries that a bare machine lacks.</summary>
internal static class ChromiumInstallation
{
    private static readonly string[] KnownPlaces =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/opt/google/chrome/chrome"];

    public static async Task<Chromium> EnsureAsync()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named) return new(named, null);
        if (KnownPlaces.FirstOrDefault(File.Exists) is { } own) return new(own, null);
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64)
        {
            throw new InvalidOperationException(
                "Install Chromium or Chrome and set CHROMIUM_PATH to it; only Linux x64 gets one by itself.");
        }

        var folder = await NpmInstallation.EnsureAsync(Path.Combine("tests", "EndToEnd.Tests", "chromium"), "chromium", Unpack);
        return new(Path.Combine(folder, "chromium"), Path.Combine(folder, "al2023", "lib"));
    }

    private static void Unpack(string folder)
    {
        var executable = Path.Combine(folder, "chromium");
        if (File.Exists(executable)) return;
        var packed = Path.Combine(folder, "node_modules", "@sparticuz", "chromium", "bin");
        foreach (var archive in new[] { "al2023.tar.br", "swiftshader.tar.br" })
        {
            using var tar = Open(Path.Combine(packed, archive));
            var target = Path.Combine(folder, archive.Split('.')[0] == "al2023" ? "al2023" : ".");
            Directory.CreateDirectory(target);
            TarFile.ExtractToDirectory(tar, target, overwriteFiles: true);
        }

        // Under its name only once it is whole.
        using (var browser = Open(Path.Combine(packed, "chromium.br")))
        using (var file = File.Create(executable + ".part"))
            browser.CopyTo(file);
        if (OperatingSystem.IsLinux())
            File.SetUnixFileMode(executable + ".part", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.Move(executable + ".part", executable);
    }

    private static BrotliStream Open(string file) => new(File.OpenRead(file), CompressionMode.Decompress);
}
