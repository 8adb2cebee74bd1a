using System.Net;
using System.Net.Sockets;
using Antimony.Demo.Azurite;

namespace Antimony.Demo.Tests;

/// <summary>Three free ports, whatever else runs on the machine.</summary>
internal static class FreePorts
{
    public static EmulatorPorts Three()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        return EmulatorPorts.FreeOr(new(port, port, port));
    }
}
