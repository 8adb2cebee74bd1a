using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace Functions.Local.Hosting;

/// <summary>The web server: loopback only. The limit on a body is the worker's and is kept by <see cref="Invocation.RequestBody"/>.</summary>
internal static class LoopbackServer
{
    // Resolved while the host starts, so that a start-up class may still set the port.
    public static void ListenOnLoopback(this IWebHostBuilder web) =>
        web.ConfigureKestrel((context, server) =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = null;
            var port = context.Configuration.GetValue("Port", Defaults.Port);
            if (port == 0)
                server.Listen(IPAddress.Loopback, 0);
            else
                server.ListenLocalhost(port);
        });
}
