using Antimony.Demo.Azurite;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Antimony.Demo.Tests;

public sealed class EmulatorTests : IDisposable
{
    private static readonly EmulatorInstallation Installation = LocalStorage.Installation;

    private readonly string _data = Directory.CreateTempSubdirectory("azurite-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public void The_command_line_keeps_to_loopback_and_to_the_folder_and_ports_given()
    {
        var arguments = EmulatorProcess.Arguments(new("manifests", "target"), new(1, 2, 3), "folder");

        Assert.Equal(
            $"{Path.Combine("manifests", "launcher.js")} "
            + $"{Path.Combine("target", "node_modules", "azurite", "dist", "src", "azurite.js")} "
            + "--location folder --blobHost 127.0.0.1 --blobPort 1 "
            + "--queueHost 127.0.0.1 --queuePort 2 --tableHost 127.0.0.1 --tablePort 3 "
            + "--skipApiVersionCheck --loose --silent --disableTelemetry",
            string.Join(' ', arguments));
    }

    [Fact]
    public async Task A_started_emulator_answers_until_it_is_disposed_of_and_keeps_its_data()
    {
        await Installation.EnsureAsync(NodeRuntime.OnPath, _ => { });
        var ports = FreePorts.Three();
        await using (await EmulatorProcess.StartAsync(NodeRuntime.OnPath, Installation, ports, _data))
        {
            Assert.True(await EmulatorProbe.AnswersAsync(ports));
            await new BlobContainerClient(ports.ConnectionString, "kept").CreateAsync();
            await new TableClient(ports.ConnectionString, "Kept").CreateAsync();
        }

        Assert.False(await EmulatorProbe.AnswersAsync(ports));
        var again = FreePorts.Three();
        await using var second = await EmulatorProcess.StartAsync(NodeRuntime.OnPath, Installation, again, _data);
        Assert.True(await new BlobContainerClient(again.ConnectionString, "kept").ExistsAsync());
        var tables = new TableClient(again.ConnectionString, "Kept");
        Assert.Equal(409, Assert.Throws<Azure.RequestFailedException>(() => tables.Create()).Status);
    }

    [Fact]
    public async Task An_emulator_that_cannot_listen_says_why()
    {
        await Installation.EnsureAsync(NodeRuntime.OnPath, _ => { });
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;

        var refusal = await Assert.ThrowsAsync<EmulatorUnavailableException>(() =>
            EmulatorProcess.StartAsync(NodeRuntime.OnPath, Installation, FreePorts.Three() with { Blob = port }, _data));

        Assert.Contains("EADDRINUSE", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_emulator_on_one_folder_waits_until_the_first_has_saved_its_data()
    {
        await Installation.EnsureAsync(NodeRuntime.OnPath, _ => { });
        var first = FreePorts.Three();
        var second = FreePorts.Three();
        await using var running = await EmulatorProcess.StartAsync(NodeRuntime.OnPath, Installation, first, _data);
        var waiting = EmulatorProcess.StartAsync(NodeRuntime.OnPath, Installation, second, _data);
        await new BlobContainerClient(first.ConnectionString, "late").CreateAsync();
        Assert.False(await EmulatorProbe.AnswersAsync(second));

        await running.DisposeAsync();

        await using var successor = await waiting;
        Assert.True(await new BlobContainerClient(second.ConnectionString, "late").ExistsAsync());
    }

    [Fact]
    public async Task Installing_twice_installs_once()
    {
        var said = new List<string>();
        await Installation.EnsureAsync(NodeRuntime.OnPath, _ => { });
        await Installation.EnsureAsync(NodeRuntime.OnPath, said.Add);

        Assert.Empty(said);
        Assert.True(File.Exists(Installation.Script));
    }
}
