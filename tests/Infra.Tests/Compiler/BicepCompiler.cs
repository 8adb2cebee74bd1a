using System.Runtime.InteropServices;

namespace Infra.Tests.Compiler;

/// <summary>The Bicep compiler: the one in the NuGet package on Linux x64, the one on PATH elsewhere.</summary>
internal static class BicepCompiler
{
    private static readonly Lazy<string> Executable = new(Find);

    public static Task<ToolRun> Run(string folder, params string[] arguments) =>
        ToolRun.Of(Executable.Value, arguments, folder);

    private static string Find()
    {
        var packaged = Path.Combine(RepositoryFolder.Metadata("BicepPackage"), "tools", "bicep");
        if (OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64 && File.Exists(packaged))
        {
            MakeExecutable(packaged);
            return packaged;
        }
        return OnPath() ?? throw new InvalidOperationException(
            "These tests need the Bicep compiler. " +
            $"On {RuntimeInformation.RuntimeIdentifier} it does not come with the restore: " +
            "install it (https://aka.ms/bicep-install) so that 'bicep' is on PATH.");
    }

    // A NuGet package carries no permissions that every client restores.
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static void MakeExecutable(string file)
    {
        var mode = File.GetUnixFileMode(file);
        if (!mode.HasFlag(UnixFileMode.UserExecute))
            File.SetUnixFileMode(file, mode | UnixFileMode.UserExecute);
    }

    private static string? OnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { Path.Combine(folder, "bicep"), Path.Combine(folder, "bicep.exe") })
        .FirstOrDefault(File.Exists);
}
