using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;

namespace Functions.Local.Hosting;

/// <summary>Runs that no listener waits for. The host waits for them when it stops, as long as its shutdown timeout allows.</summary>
internal sealed class BackgroundRuns(IHostApplicationLifetime lifetime) : IHostedService
{
    private readonly ConcurrentDictionary<Guid, Task> _running = new();

    public void Start(Func<CancellationToken, Task> run)
    {
        var id = Guid.NewGuid();
        _running[id] = Task.Run(() => run(lifetime.ApplicationStopping), CancellationToken.None);
        _running[id].ContinueWith(_ => _running.TryRemove(id, out var _), TaskScheduler.Default);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(_running.Values).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
