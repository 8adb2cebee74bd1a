using System.Reflection;
using Functions.Local.Configuration;
using Functions.Local.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Functions.Local.Tests.Hosting;

public sealed class LifetimeTests
{
    private readonly OrderLog _log = new();

    [Fact]
    public void Start_ups_named_by_assemblies_are_found()
    {
        var found = ExtensionStartups.Find(Assembly.GetExecutingAssembly());

        Assert.Equal([typeof(SettingStartup)], found);
    }

    [Fact]
    public void Start_ups_of_assemblies_that_only_stand_beside_the_app_are_found()
    {
        // No code of the host refers to this assembly, just as no function code refers to the local stack.
        var found = ExtensionStartups.Find(typeof(ExtensionStartups).Assembly);

        Assert.Equal([typeof(SettingStartup)], found);
    }

    [Fact]
    public async Task What_a_start_up_adds_has_started_before_triggers_fire_and_stops_after_them()
    {
        await using (var app = await StartAsync(typeof(OrderedFunctions)))
        {
            Assert.Equal("yes", app.Services.GetRequiredService<IConfiguration>()["Set:ByStartup"]);
            await Eventually.IsTrueAsync(() => _log.Steps.Count == 2);
        }

        Assert.Equal(["service started", "timer fired", "service stopped"], _log.Steps);
    }

    [Fact]
    public async Task A_stop_tells_a_run_and_waits_for_its_end()
    {
        await using var app = await StartAsync(typeof(LastingFunctions));
        await Eventually.IsTrueAsync(() => _log.Steps.Contains("run began"));

        var stopping = app.StopAsync();
        await Eventually.IsTrueAsync(() => _log.Steps.Contains("run was told"));
        Assert.False(stopping.IsCompleted);
        _log.Release.SetResult();
        await stopping;

        Assert.Equal(["service started", "run began", "run was told", "run ended", "service stopped"], _log.Steps);
    }

    [Fact]
    public async Task A_request_that_came_before_the_stop_is_still_answered()
    {
        await using var app = await StartAsync(typeof(SlowFunctions));
        var answer = app.Http.GetStringAsync(new Uri("/test/slow", UriKind.Relative));
        await Eventually.IsTrueAsync(() => _log.Steps.Contains("request came"));

        var stopping = app.StopAsync();
        _log.Release.SetResult();
        await stopping;

        Assert.Equal("answered", await answer);
    }

    [Fact]
    public async Task The_address_of_a_free_port_can_be_read_from_the_server_and_is_a_loopback_one()
    {
        await using var app = await StartAsync(typeof(OrderedFunctions));

        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        var address = new Uri(addresses.Single());
        Assert.True(address.IsLoopback);
        Assert.NotEqual(0, address.Port);
        var status = new Uri($"http://localhost:{address.Port}/admin/host/status");
        Assert.Equal("""{"state":"Running"}""", await app.Http.GetStringAsync(status));
    }

    [Theory]
    [InlineData("--port 5", "port=5")]
    [InlineData("--demo --port 5", "demo=true port=5")]
    [InlineData("--port 5 --exit --data some/where --demo", "port=5 exit=true data=some/where demo=true")]
    [InlineData("--port=5 --demo", "port=5 demo=true")]
    public void Switches_without_a_value_do_not_swallow_the_next_argument(string commandLine, string settings)
    {
        var args = CommandLine.WithSwitchValues(commandLine.Split(' '));
        var configuration = new ConfigurationBuilder().AddCommandLine(args).Build();

        foreach (var setting in settings.Split(' ').Select(pair => pair.Split('=')))
            Assert.Equal(setting[1], configuration[setting[0]]);
    }

    private Task<RunningApp> StartAsync(Type functions) =>
        RunningApp.StartAsync([functions], builder => builder.Services.AddSingleton(_log), [typeof(SettingStartup)]);
}
