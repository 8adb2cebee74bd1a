using System.Collections.Concurrent;
using Functions.Local.Invocation;
using Microsoft.Extensions.Hosting;

namespace Functions.Local.Listeners;

/// <summary>Waits for what starts one function, from the moment that the whole app has started until it begins to stop.</summary>
internal abstract class TriggerListener(LocalFunction function, IHostApplicationLifetime lifetime) : BackgroundService
{
    public LocalFunction Function { get; } = function;

    /// <summary>A run that a developer asks for; an <paramref name="input"/> that does not do for it is logged.</summary>
    public abstract Task RunByHandAsync(string input, CancellationToken stopping);

    /// <summary>Returns once <paramref name="stopping"/> is cancelled and no run is left.</summary>
    protected abstract Task ListenAsync(CancellationToken stopping);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        using var started = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token, lifetime.ApplicationStarted);
        await Task.Delay(Timeout.Infinite, started.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ListenAsync(stopping.Token);
    }
}

/// <summary>Runs that no listener waits for. The host waits for them when it stops, as long as its shutdown timeout
/// allows.</summary>
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
