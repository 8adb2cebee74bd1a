using Microsoft.Extensions.Hosting;

namespace Antimony.Demo.Azurite;

/// <summary>Runs the emulator for as long as the app: it answers before any other service starts, and stops after all of
/// them.</summary>
internal sealed class EmulatorService(LocalStorage storage) : IHostedLifecycleService, IAsyncDisposable
{
    private EmulatorProcess? _emulator;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            _emulator = await EmulatorProcess.StartAsync(
                NodeRuntime.OnPath, LocalStorage.Installation, storage.Ports, storage.DataFolder!, cancellationToken);
        }
        catch (EmulatorUnavailableException unavailable)
        {
            await Console.Error.WriteLineAsync(unavailable.Message);
            Environment.Exit(1);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppedAsync(CancellationToken cancellationToken) => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        if (_emulator is not { } running) return;
        _emulator = null;
        await running.DisposeAsync();
    }
}
