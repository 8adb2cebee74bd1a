using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Tests.Shared;

/// <summary>A storage emulator of the test class's own: free ports, everything in memory, gone with the fixture.</summary>
public sealed partial class AzuriteFixture : IAsyncLifetime, IDisposable
{
    // The emulator's account and key are published constants, no secret.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan StartUpLimit = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, Uri> _endpoints = [];
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _output = [];
    private Process? _process;

    public Uri BlobEndpoint => _endpoints["Blob"];

    public Uri QueueEndpoint => _endpoints["Queue"];

    public Uri TableEndpoint => _endpoints["Table"];

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};" +
        $"BlobEndpoint={BlobEndpoint};QueueEndpoint={QueueEndpoint};TableEndpoint={TableEndpoint};";

    public async Task InitializeAsync()
    {
        var script = await EmulatorInstallation.EnsureAsync();
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            script, "--inMemoryPersistence", "--skipApiVersionCheck", "--loose", "--silent", "--disableTelemetry",
            "--blobHost", "127.0.0.1", "--blobPort", "0", "--queueHost", "127.0.0.1", "--queuePort", "0",
            "--tableHost", "127.0.0.1", "--tablePort", "0",
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) =>
            _listening.TrySetException(new InvalidOperationException("The storage emulator ended: " + Output()));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await _listening.Task.WaitAsync(StartUpLimit);
    }

    /// <summary>Lets the emulator stand still: it keeps its connections and answers nothing until <see cref="Resume"/>.</summary>
    public void Pause() => Signal("STOP");

    /// <summary>Ends a pause; what came meanwhile is answered now.</summary>
    public void Resume() => Signal("CONT");

    public Task DisposeAsync()
    {
        Dispose();
        return Task.CompletedTask;
    }

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public void Dispose()
    {
        if (_process is null)
            return;
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        lock (_output)
        {
            _output.Add(line);
            if (Listening().Match(line) is not { Success: true } match)
                return;
            _endpoints[match.Groups["service"].Value] = new Uri(
                string.Create(CultureInfo.InvariantCulture, $"{match.Groups["address"].Value}/{Account}"));
            if (_endpoints.Count == 3)
                _listening.TrySetResult();
        }
    }

    private string Output()
    {
        lock (_output)
            return string.Join('\n', _output);
    }

    [GeneratedRegex(@"Azurite (?<service>\w+) service is successfully listening at (?<address>http://\S+)")]
    private static partial Regex Listening();
}
