using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace Tests.Shared;

/// <summary>A log that fails its test when a warning or worse came that was not announced, or an announced one did not.</summary>
public sealed partial class AnnouncedLog : ILoggerProvider, ILoggerFactory
{
    private readonly ConcurrentQueue<string> _announced = [];
    private readonly ConcurrentQueue<string> _logged = [];
    private readonly ConcurrentQueue<Exception?> _faults = [];

    /// <summary>The exceptions that were logged as a warning or worse; <see langword="null"/> for one logged without.</summary>
    public IEnumerable<Exception?> Faults => _faults;

    /// <summary>The announced warnings that did not come yet.</summary>
    public IEnumerable<string> Missing => _announced.Where(text => !_logged.Any(entry => Contains(entry, text)));

    /// <summary>Announces every warning or worse that contains a text; one at least has to come.</summary>
    public void Expect(string text) => _announced.Enqueue(text);

    /// <summary>Notes a line of the console of an app in a process of its own, where it is a warning or worse.</summary>
    public void NoteLine(string line)
    {
        if (WarningOrWorse().IsMatch(line)) _logged.Enqueue(line);
    }

    /// <summary>A logger as the container would give it to a service.</summary>
    public ILogger<T> Of<T>() => new Logger<T>(this);

    public ILogger CreateLogger(string categoryName) => new CategoryLogger(this, categoryName);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    /// <summary>The end of the test.</summary>
    public void Dispose()
    {
        var unannounced = _logged.Where(entry => !_announced.Any(text => Contains(entry, text)))
            .Select(entry => "Not announced: " + entry);
        var missing = Missing.Select(text => "Announced, and did not come: " + text);
        if (unannounced.Concat(missing).ToList() is { Count: > 0 } wrong) Assert.Fail(string.Join('\n', wrong));
    }

    [GeneratedRegex("^(warn|fail|crit): ")]
    private static partial Regex WarningOrWorse();

    private static bool Contains(string entry, string text) => entry.Contains(text, StringComparison.Ordinal);

    private sealed class CategoryLogger(AnnouncedLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel)) return;
            log._faults.Enqueue(exception);
            log._logged.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception?.Message}");
        }
    }
}
