using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Antimony.Demo.Azurite;

/// <summary>Node.js and npm as the machine has them.</summary>
/// <param name="Node">The command that starts Node.js.</param>
/// <param name="Npm">The command that starts npm.</param>
internal sealed record NodeRuntime(string Node, string Npm)
{
    /// <summary>The oldest version that Azurite runs on here.</summary>
    public const int OldestMajor = 20;

    /// <summary>What to tell whoever lacks it.</summary>
    public const string Needed = "Node.js 20 or newer is needed for the storage emulator Azurite: https://nodejs.org";

    /// <summary>Those on the path.</summary>
    public static NodeRuntime OnPath { get; } = new("node", OperatingSystem.IsWindows() ? "npm.cmd" : "npm");

    /// <summary>Makes sure that Node.js and npm are there and new enough.</summary>
    /// <exception cref="EmulatorUnavailableException">They are not.</exception>
    public async Task RequireAsync(CancellationToken cancellation = default)
    {
        var version = (await RunAsync(Node, ["--version"], workingDirectory: null, cancellation)).Trim().TrimStart('v');
        if (!int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            || major < OldestMajor)
            throw new EmulatorUnavailableException($"{Needed} (found {version})");
        await RunAsync(Npm, ["--version"], workingDirectory: null, cancellation);
    }

    /// <summary>Installs exactly what the lock file in that folder says.</summary>
    /// <exception cref="EmulatorUnavailableException">npm is missing or fails.</exception>
    public Task<string> InstallAsync(string folder, CancellationToken cancellation = default) =>
        RunAsync(Npm, ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], folder, cancellation);

    /// <summary>Starts a script with all three standard streams redirected.</summary>
    /// <exception cref="EmulatorUnavailableException">Node.js is missing.</exception>
    public Process Start(IEnumerable<string> arguments) => Start(Node, arguments, workingDirectory: null);

    private static async Task<string> RunAsync(
        string command, IReadOnlyList<string> arguments, string? workingDirectory, CancellationToken cancellation)
    {
        using var process = Start(command, arguments, workingDirectory);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode == 0) return await output;
        throw new EmulatorUnavailableException(
            $"The storage emulator Azurite is not available: '{command} {string.Join(' ', arguments)}' "
            + $"failed: {LastLine(await errors)}");
    }

    private static Process Start(string command, IEnumerable<string> arguments, string? workingDirectory)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = workingDirectory ?? "",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new EmulatorUnavailableException(Needed, missing);
        }
    }

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .LastOrDefault(line => !line.Contains("complete log of this run", StringComparison.Ordinal)
                && !line.Contains("-debug-0.log", StringComparison.Ordinal)) ?? "no message";
}
