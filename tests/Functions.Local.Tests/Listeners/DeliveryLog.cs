using System.Collections.Concurrent;

namespace Functions.Local.Tests.Listeners;

/// <summary>What the blob functions of a test saw, and how they are to behave.</summary>
public sealed class DeliveryLog
{
    public ConcurrentQueue<string> Seen { get; } = new();

    /// <summary>How many deliveries fail before one succeeds.</summary>
    public int Failures { get; set; }

    /// <summary>What deliveries wait for.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public int AtOnce => _atOnce;

    public int MostAtOnce { get; private set; }

    private readonly Lock _lock = new();
    private int _atOnce;

    public async Task DeliverAsync(string what, CancellationToken cancellation)
    {
        lock (_lock)
            MostAtOnce = Math.Max(MostAtOnce, ++_atOnce);
        try
        {
            await Gate.WaitAsync(cancellation);
            Seen.Enqueue(what);
            if (Seen.Count <= Failures)
                throw new InvalidDataException("for the log only");
        }
        finally
        {
            lock (_lock)
                _atOnce--;
        }
    }
}
