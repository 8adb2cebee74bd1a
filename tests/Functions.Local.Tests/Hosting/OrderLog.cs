using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Functions.Local.Tests.Hosting;

/// <summary>What happened, in order.</summary>
public sealed class OrderLog
{
    public ConcurrentQueue<string> Steps { get; } = new();

    public TaskCompletionSource Release { get; } = new();
}

public sealed class OrderedFunctions(OrderLog log)
{
    [Function("AtStart")]
    public void AtStart([TimerTrigger("0 0 8 * * *", RunOnStartup = true, UseMonitor = false)] TimerInfo timer) =>
        log.Steps.Enqueue("timer fired");
}

/// <summary>Stops only when the test lets it, cancelled or not.</summary>
public sealed class LastingFunctions(OrderLog log)
{
    [Function("Lasting")]
    public async Task Lasting(
        [TimerTrigger("0 0 8 * * *", RunOnStartup = true, UseMonitor = false)] TimerInfo timer, CancellationToken cancellation)
    {
        log.Steps.Enqueue("run began");
        await using var told = cancellation.Register(() => log.Steps.Enqueue("run was told"));
        await log.Release.Task;
        log.Steps.Enqueue("run ended");
    }
}

/// <summary>Answers only when the test lets it.</summary>
public sealed class SlowFunctions(OrderLog log)
{
    [Function("Slow")]
    public async Task<IResult> Slow(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, CancellationToken cancellation)
    {
        log.Steps.Enqueue("request came");
        await log.Release.Task.WaitAsync(cancellation);
        return Results.Text("answered");
    }
}
