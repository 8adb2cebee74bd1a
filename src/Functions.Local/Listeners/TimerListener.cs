using Functions.Local.Configuration;
using Functions.Local.Invocation;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Functions.Local.Listeners;

/// <summary>Runs a timer function on its schedule, one run at a time, and once after occurrences that it missed.</summary>
internal sealed class TimerListener(
    LocalFunction function, IConfiguration settings, HostStorage hostStorage, FunctionInvoker invoker, TimeProvider time,
    ILoggerFactory loggers, IHostApplicationLifetime lifetime) : TriggerListener(function, lifetime)
{
    // A long wait is cut, so that a computer that slept or a clock that was set is noticed.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private static readonly Dictionary<string, object?> NoData = [];

    private readonly SemaphoreSlim _oneRun = new(1);
    private readonly ILogger _logger = loggers.CreateLogger("Host.TimerTrigger");
    private TimerSchedule _schedule = null!;
    private TimerStatus _status = null!;

    private TimerTriggerAttribute Trigger => (TimerTriggerAttribute)Function.Trigger;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _schedule = new TimerSchedule(SettingExpression.Resolve(Trigger.Schedule, settings, Function.Name), Function.Name);
        var folder = Trigger.UseMonitor ? hostStorage.Folder("timers") : null;
        if (Trigger.UseMonitor && folder is null)
        {
            _logger.LogWarning(
                "Timer '{Function}' forgets its status: no storage is set ('{Setting}')", Function.Name, HostSettings.Storage);
        }

        _status = new TimerStatus(folder, Function.Name, time, _logger);
        return base.StartAsync(cancellationToken);
    }

    public override Task RunByHandAsync(string input, CancellationToken stopping) => RunAsync(isPastDue: false, stopping);

    public override void Dispose()
    {
        _oneRun.Dispose();
        base.Dispose();
    }

    protected override async Task ListenAsync(CancellationToken stopping)
    {
        try
        {
            await StartScheduleAsync(stopping);
            while (true)
            {
                await WaitUntilAsync(_schedule.After(time.GetUtcNow()), stopping);
                await RunOnScheduleAsync(isPastDue: false, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host is stopping.
        }
    }

    private async Task StartScheduleAsync(CancellationToken stopping)
    {
        await _status.ReadAsync(stopping);
        var now = time.GetUtcNow();
        var isPastDue = _status.Value is { } status && _schedule.After(LastSeen(status)) <= now;
        if (isPastDue || Trigger.RunOnStartup)
            await RunOnScheduleAsync(isPastDue, stopping);
        else if (_status.Value is null)
            await _status.WriteAsync(new() { Next = _schedule.After(now).UtcDateTime, LastUpdated = now.UtcDateTime });
    }

    // Counted from what ran, not from the occurrence then expected: the schedule may have changed since.
    private static DateTimeOffset LastSeen(ScheduleStatus status) =>
        DateTime.SpecifyKind(status.Last == default ? status.LastUpdated : status.Last, DateTimeKind.Utc);

    private async Task RunOnScheduleAsync(bool isPastDue, CancellationToken stopping)
    {
        var started = time.GetUtcNow();
        if (await RunAsync(isPastDue, stopping) == InvocationOutcome.Cancelled)
            return;
        var now = time.GetUtcNow();
        var next = _schedule.After(now).UtcDateTime;
        await _status.WriteAsync(new() { Last = started.UtcDateTime, Next = next, LastUpdated = now.UtcDateTime });
    }

    private async Task<InvocationOutcome> RunAsync(bool isPastDue, CancellationToken stopping)
    {
        await _oneRun.WaitAsync(stopping);
        try
        {
            var info = new TimerInfo { IsPastDue = isPastDue, ScheduleStatus = _status.Value };
            return await invoker.InvokeAsync(Function, new TriggerEvent(info, NoData), stopping);
        }
        finally
        {
            _oneRun.Release();
        }
    }

    private async Task WaitUntilAsync(DateTimeOffset moment, CancellationToken stopping)
    {
        for (TimeSpan left; (left = moment - time.GetUtcNow()) > TimeSpan.Zero;)
            await Task.Delay(left < LongestWait ? left : LongestWait, time, stopping);
    }
}
