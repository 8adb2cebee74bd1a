using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;

namespace Functions.Local.Tests.Listeners;

/// <summary>What the timer functions of a test were given, and how they are to behave.</summary>
public sealed class TimerLog(TimeProvider time)
{
    public ConcurrentQueue<TimerRun> Runs { get; } = new();

    /// <summary>What runs wait for.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public async Task RunAsync(TimerInfo timer, FunctionContext context)
    {
        Runs.Enqueue(new TimerRun(time.GetUtcNow(), timer.IsPastDue, timer.ScheduleStatus));
        await Gate.WaitAsync(context.CancellationToken);
    }
}

public sealed record TimerRun(DateTimeOffset At, bool IsPastDue, ScheduleStatus? Status);

public sealed class DailyFunctions(TimerLog log)
{
    [Function("Daily")]
    public Task Daily([TimerTrigger("%Schedule%")] TimerInfo timer, FunctionContext context) => log.RunAsync(timer, context);
}

public sealed class StartUpFunctions(TimerLog log)
{
    [Function("AtStart")]
    public Task AtStart(
        [TimerTrigger("0 0 8 * * *", RunOnStartup = true, UseMonitor = false)] TimerInfo timer, FunctionContext context) =>
        log.RunAsync(timer, context);
}
