using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace Functions.Local.Hosting;

/// <summary>The web server: loopback only, with the real host's limit on a body.</summary>
internal static class LoopbackServer
{
    private const int MaxBodyBytes = 30_000_000;

    // Resolved while the host starts, so that a start-up class may still set the port.
    public static void ListenOnLoopback(this IWebHostBuilder web) =>
        web.ConfigureKestrel((context, server) =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = MaxBodyBytes;
            var port = context.Configuration.GetValue("Port", Defaults.Port);
            if (port == 0)
                server.Listen(IPAddress.Loopback, 0);
            else
                server.ListenLocalhost(port);
        });
}
