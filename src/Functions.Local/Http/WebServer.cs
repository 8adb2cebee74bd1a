using System.Net;
using Functions.Local.Configuration;
using Functions.Local.Invocation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Functions.Local.Http;

/// <summary>The web server: where it listens and what it answers.</summary>
internal static class WebServer
{
    private const string HomePage =
        "<!DOCTYPE html><html lang=\"en\"><title>Functions.Local</title>"
        + "<p>The function app is up and running on its development host.</p></html>";

    /// <summary>Loopback only. The limit on a body is the worker's and is kept by <see cref="RequestBody"/>.</summary>
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

    /// <summary>Answers everything: the host's own routes, then the functions', then its home page or an empty 404.</summary>
    public static void ServeRoutes(this WebApplication app, IReadOnlyList<LocalFunction> functions, HostJson hostJson)
    {
        app.UseRouter(new AdminRoutes(app, functions).Build());
        app.UseRouter(FunctionRoutes.Of(app, functions, hostJson));
        app.Run(AnswerUnmatchedAsync);

        Task AnswerUnmatchedAsync(HttpContext http)
        {
            if (http.Request.Path != "/")
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }

            if (app.Configuration.GetValue<bool>(HostSettings.DisableHomepage))
            {
                http.Response.StatusCode = StatusCodes.Status204NoContent;
                return Task.CompletedTask;
            }

            http.Response.ContentType = "text/html";
            return http.Response.WriteAsync(HomePage, http.RequestAborted);
        }
    }
}
