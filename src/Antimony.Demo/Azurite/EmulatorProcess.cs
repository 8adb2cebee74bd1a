using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Antimony.Demo.Azurite;

/// <summary>A running Azurite. It saves its data and ends when this is disposed of, or when this process is gone.</summary>
internal sealed class EmulatorProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(15);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _errors = new();
    private bool _isDisposed;

    private EmulatorProcess(Process process)
    {
        _process = process;
        _process.ErrorDataReceived += (_, line) =>
        {
            if (!string.IsNullOrWhiteSpace(line.Data)) _errors.Enqueue(line.Data);
        };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    /// <summary>Azurite's command line: which script, where its data lie, which ports it listens at.</summary>
    public static IReadOnlyList<string> Arguments(EmulatorInstallation installation, EmulatorPorts ports, string dataFolder) =>
    [
        installation.Launcher, installation.Script,
        "--location", dataFolder,
        "--blobHost", "127.0.0.1", "--blobPort", Number(ports.Blob),
        "--queueHost", "127.0.0.1", "--queuePort", Number(ports.Queue),
        "--tableHost", "127.0.0.1", "--tablePort", Number(ports.Table),
        "--skipApiVersionCheck", "--loose", "--silent", "--disableTelemetry",
    ];

    /// <summary>Starts Azurite and waits until all three services answer.</summary>
    /// <exception cref="EmulatorUnavailableException">It ends, or does not answer within a minute.</exception>
    public static async Task<EmulatorProcess> StartAsync(
        NodeRuntime node, EmulatorInstallation installation, EmulatorPorts ports, string dataFolder,
        CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(dataFolder);
        var emulator = new EmulatorProcess(node.Start(Arguments(installation, ports, dataFolder)));
        var answers = false;
        try
        {
            answers = await emulator.AnswersAsync(ports, cancellation);
        }
        finally
        {
            if (!answers) await emulator.DisposeAsync();
        }

        return answers
            ? emulator
            : throw new EmulatorUnavailableException(
                $"The storage emulator Azurite did not start: {emulator._errors.LastOrDefault() ?? "it does not answer."}");
    }

    private async Task<bool> AnswersAsync(EmulatorPorts ports, CancellationToken cancellation)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < StartLimit && !_process.HasExited;)
        {
            if (await EmulatorProbe.AnswersAsync(ports, cancellation)) return true;
            await Task.Delay(100, cancellation);
        }

        return false;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(StopLimit);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static string Number(int port) => port.ToString(CultureInfo.InvariantCulture);
}
