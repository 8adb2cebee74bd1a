using Cronos;

namespace Functions.Local.Timers;

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
