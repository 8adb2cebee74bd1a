using System.Text.Json;
using Azure;
using Cronos;
using Functions.Local.Configuration;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Functions.Local.Listeners;

/// <summary>When a timer is due: an NCRONTAB expression of six fields, in UTC.</summary>
internal sealed class TimerSchedule
{
    private readonly CronExpression _expression;

    /// <exception cref="InvalidOperationException">The expression is not of that form.</exception>
    public TimerSchedule(string expression, string function)
    {
        try
        {
            _expression = CronExpression.Parse(expression, CronFormat.IncludeSeconds);
        }
        catch (CronFormatException wrong)
        {
            throw new InvalidOperationException($"Function '{function}' has the schedule '{expression}': {wrong.Message}", wrong);
        }
    }

    /// <summary>The first occurrence after <paramref name="moment"/>; the end of time where there is none.</summary>
    public DateTimeOffset After(DateTimeOffset moment) =>
        _expression.GetNextOccurrence(moment.UtcDateTime) is { } next ? new DateTimeOffset(next) : DateTimeOffset.MaxValue;
}

/// <summary>The status of one timer's schedule, kept in storage where the host has any.</summary>
internal sealed class TimerStatus(HostFolder? folder, string function, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(2);

    private readonly string _name = $"{function}/status";

    /// <summary>Null before the first write.</summary>
    public ScheduleStatus? Value { get; private set; }

    /// <summary>Waits for storage as long as it takes: without the status nobody knows whether a run was missed.</summary>
    public async Task ReadAsync(CancellationToken cancellation)
    {
        while (folder is not null)
        {
            try
            {
                var content = await folder.ReadAsync(_name, cancellation);
                Value = content?.ToObjectFromJson<ScheduleStatus>();
                return;
            }
            catch (RequestFailedException fault)
            {
                logger.LogWarning(
                    "The status of timer '{Function}' cannot be read (status {Status}); trying again", function, fault.Status);
                await Task.Delay(RetryInterval, time, cancellation);
            }
        }
    }

    public async Task WriteAsync(ScheduleStatus status)
    {
        Value = status;
        if (folder is null)
            return;
        try
        {
            await folder.WriteAsync(_name, BinaryData.FromString(JsonSerializer.Serialize(status)), CancellationToken.None);
        }
        catch (RequestFailedException fault)
        {
            logger.LogWarning(
                "The status of timer '{Function}' cannot be written (status {Status}); a restart may repeat its run",
                function, fault.Status);
        }
    }
}
