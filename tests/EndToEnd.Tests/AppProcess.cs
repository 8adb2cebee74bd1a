using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Tests.Shared;

namespace EndToEnd.Tests;

/// <summary>The function app in a process of its own, on any free port, against a given storage account.</summary>
internal sealed partial class AppProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartUpLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LogLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);
    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _output = [];
    private readonly AnnouncedLog _log = new();

    private AppProcess(Process process) => _process = process;

    public HttpClient Http { get; } = new();

    public string Output
    {
        get
        {
            lock (_output) return string.Join('\n', _output);
        }
    }

    public static async Task<AppProcess> StartAsync(string storage, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Paths.App, "--port", "0" }) start.ArgumentList.Add(argument);
        foreach (var (name, value) in settings.Append(("SurveyStorage", storage)).Append(("AzureWebJobsStorage", storage)))
            start.Environment[name] = value;
        var app = new AppProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        app.Start();
        app.Http.BaseAddress = await app._listening.Task.WaitAsync(StartUpLimit);
        return app;
    }

    /// <summary>Announces what the app will log as a warning or worse, so that it does not fail the test.</summary>
    public void Expect(string text) => _log.Expect(text);

    /// <summary>SIGKILL: no shutdown code runs.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        // The console writes on a thread of its own, so the last lines may come after the answer.
        var waited = Stopwatch.StartNew();
        while (_log.Missing.Any() && !_process.HasExited && waited.Elapsed < LogLimit) await Task.Delay(20);
        if (!_process.HasExited) await StopAsync();
        _process.Dispose();
        _log.Dispose();
    }

    // An app that is told to stop finishes what it has begun: the next one on the same storage is delivered none of it again.
    private async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        using var limit = new CancellationTokenSource(StopLimit);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            await KillAsync();
        }
    }

    private void Start()
    {
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException("The app ended: " + Output));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Read(string? line)
    {
        if (line is null) return;
        lock (_output) _output.Add(line);
        _log.NoteLine(line);
        if (Address().Match(line) is { Success: true } match) _listening.TrySetResult(new Uri(match.Value));
    }

    [GeneratedRegex(@"http://(localhost|127\.0\.0\.1):\d+")]
    private static partial Regex Address();
}
