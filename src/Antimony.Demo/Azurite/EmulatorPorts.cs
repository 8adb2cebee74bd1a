using System.Net;
using System.Net.Sockets;

namespace Antimony.Demo.Azurite;

/// <summary>The loopback ports of a storage emulator, a port a service.</summary>
internal sealed record EmulatorPorts(int Blob, int Queue, int Table)
{
    // The emulator's account and key are published constants, the same on every machine.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>Azurite's own: 10000 to 10002.</summary>
    public static EmulatorPorts Default { get; } = new(10000, 10001, 10002);

    /// <summary>The connection string of an emulator at these ports.</summary>
    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
        + FormattableString.Invariant($"BlobEndpoint=http://127.0.0.1:{Blob}/{Account};")
        + FormattableString.Invariant($"QueueEndpoint=http://127.0.0.1:{Queue}/{Account};")
        + FormattableString.Invariant($"TableEndpoint=http://127.0.0.1:{Table}/{Account};");

    /// <summary>Those ports where all three are free, else three free ones.</summary>
    public static EmulatorPorts FreeOr(EmulatorPorts preferred)
    {
        var listeners = new List<TcpListener>();
        try
        {
            if (new[] { preferred.Blob, preferred.Queue, preferred.Table }.All(IsFree)) return preferred;
            int Free() => Listen(listeners, 0);
            return new(Free(), Free(), Free());
        }
        finally
        {
            // All are held until all are chosen, so that no two are the same.
            listeners.ForEach(listener => listener.Dispose());
        }
    }

    private static bool IsFree(int port)
    {
        var listeners = new List<TcpListener>();
        try
        {
            Listen(listeners, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
        finally
        {
            listeners.ForEach(listener => listener.Dispose());
        }
    }

    private static int Listen(List<TcpListener> listeners, int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listeners.Add(listener);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
