using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Tests.Shared;

namespace Functions.Local.Tests.Listeners;

[Collection(SharedEmulator.Name)]
public sealed class TimerTriggerTests
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    private readonly AzuriteFixture _emulator;
    private readonly string _app = "app" + Guid.NewGuid().ToString("N");
    private readonly FakeTimeProvider _time = new(At("2025-02-27T07:00:00Z"));
    private readonly TimerLog _log;

    public TimerTriggerTests(AzuriteFixture emulator)
    {
        _emulator = emulator;
        _log = new TimerLog(_time);
    }

    [Fact]
    public async Task A_timer_runs_when_its_schedule_says_so_and_not_at_the_first_start()
    {
        await using var app = await StartAsync(typeof(DailyFunctions));
        await RunsAsync(2);

        Assert.Equal([27, 28], _log.Runs.Select(run => run.At.Day));
        Assert.All(_log.Runs, run => Assert.InRange(run.At.Hour, 8, 12));
        Assert.All(_log.Runs, run => Assert.False(run.IsPastDue));
        Assert.Equal(At("2025-02-28T08:00:00Z").UtcDateTime, _log.Runs.Last().Status?.Next);
    }

    [Fact]
    public async Task After_downtime_one_past_due_run_makes_up_for_all_that_were_missed()
    {
        await using (var first = await StartAsync(typeof(DailyFunctions)))
            await RunsAsync(1);

        _time.Advance(TimeSpan.FromDays(3));
        await using (var second = await StartAsync(typeof(DailyFunctions)))
            await Eventually.IsTrueAsync(() => _log.Runs.Count == 2);
        Assert.True(_log.Runs.Last().IsPastDue);
        Assert.Equal(At("2025-02-28T08:00:00Z").UtcDateTime, _log.Runs.Last().Status?.Next);

        await using var third = await StartAsync(typeof(DailyFunctions));
        await RunsAsync(3);
        Assert.False(_log.Runs.Last().IsPastDue);
    }

    [Fact]
    public async Task A_run_that_the_stop_of_the_host_cut_short_is_made_up_for()
    {
        _log.Gate = new TaskCompletionSource().Task;
        await using (var first = await StartAsync(typeof(DailyFunctions)))
            await RunsAsync(1);

        _log.Gate = Task.CompletedTask;
        await using var second = await StartAsync(typeof(DailyFunctions));
        await Eventually.IsTrueAsync(() => _log.Runs.Count == 2);
        Assert.True(_log.Runs.Last().IsPastDue);
    }

    [Fact]
    public async Task A_timer_may_run_whenever_the_host_starts()
    {
        await using var app = await StartAsync(typeof(StartUpFunctions));

        await Eventually.IsTrueAsync(() => _log.Runs.Count == 1);
        Assert.False(_log.Runs.Single().IsPastDue);
    }

    [Fact]
    public async Task By_hand_a_timer_runs_at_once_but_never_beside_another_run_of_itself()
    {
        var gate = new TaskCompletionSource();
        _log.Gate = gate.Task;
        await using var app = await StartAsync(typeof(DailyFunctions));

        using var first = await app.Http.PostAsJsonAsync("/admin/functions/Daily", new { });
        await Eventually.IsTrueAsync(() => _log.Runs.Count == 1);
        using var second = await app.Http.PostAsJsonAsync("/admin/functions/daily", new { input = "" });
        using var unknown = await app.Http.PostAsJsonAsync("/admin/functions/nothing", new { });

        Assert.Equal(HttpStatusCode.Accepted, first.StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, second.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Single(_log.Runs);
        gate.SetResult();
        await Eventually.IsTrueAsync(() => _log.Runs.Count == 2);
    }

    [Theory]
    [InlineData(null, "needs the setting 'Schedule'")]
    [InlineData("every morning", "has the schedule 'every morning'")]
    [InlineData("0 8 * * *", "has the schedule '0 8 * * *'")]
    public async Task A_schedule_that_is_missing_or_wrong_stops_the_start(string? schedule, string message)
    {
        var builder = RunningApp.Builder([typeof(DailyFunctions)]);
        builder.Configuration["Schedule"] = schedule;
        using var host = builder.Build();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment);

    private Task RunsAsync(int count) => Eventually.IsTrueAsync(() => _log.Runs.Count >= count, () => _time.Advance(Step));

    private Task<RunningApp> StartAsync(Type functions) =>
        RunningApp.StartAsync([functions], builder =>
        {
            builder.Configuration["Schedule"] = "0 0 8 * * *";
            builder.Configuration["AzureWebJobsStorage"] = _emulator.ConnectionString;
            builder.Environment.ApplicationName = _app;
            builder.Services.AddSingleton(_log);
            builder.Services.AddSingleton<TimeProvider>(_time);
        });
}
