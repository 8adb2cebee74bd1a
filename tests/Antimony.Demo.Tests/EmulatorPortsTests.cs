using System.Net;
using System.Net.Sockets;
using Antimony.Demo.Azurite;

namespace Antimony.Demo.Tests;

public sealed class EmulatorPortsTests
{
    [Fact]
    public void Preferred_ports_are_kept_where_all_three_are_free()
    {
        var free = EmulatorPorts.FreeOr(new(0, 0, 0));
        var chosen = EmulatorPorts.FreeOr(free);

        Assert.Equal(free, chosen);
    }

    [Fact]
    public void One_taken_port_moves_all_three_to_free_ones()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var free = EmulatorPorts.FreeOr(new(port, port, port));

        var chosen = EmulatorPorts.FreeOr(free with { Queue = port });

        int[] ports = [chosen.Blob, chosen.Queue, chosen.Table];
        Assert.Equal(3, ports.Distinct().Count());
        Assert.DoesNotContain(port, ports);
        Assert.DoesNotContain(0, ports);
    }

    [Fact]
    public void The_connection_string_names_each_service_with_its_port()
    {
        var connection = new EmulatorPorts(1, 2, 3).ConnectionString;

        Assert.Contains("AccountName=devstoreaccount1;", connection, StringComparison.Ordinal);
        Assert.Contains("BlobEndpoint=http://127.0.0.1:1/devstoreaccount1;", connection, StringComparison.Ordinal);
        Assert.Contains("QueueEndpoint=http://127.0.0.1:2/devstoreaccount1;", connection, StringComparison.Ordinal);
        Assert.Contains("TableEndpoint=http://127.0.0.1:3/devstoreaccount1;", connection, StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_ports_are_Azurites_own() => Assert.Equal(new(10000, 10001, 10002), EmulatorPorts.Default);
}
