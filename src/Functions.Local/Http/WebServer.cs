using Functions.Local.Hosting;
using Functions.Local.Invocation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Functions.Local.Http;

/// <summary>Everything that the host answers: its own routes, then the functions', then its home page or an empty 404.</summary>
internal static class WebRoutes
{
    private const string HomePage =
        "<!DOCTYPE html><html lang=\"en\"><title>Functions.Local</title><p>The function app is up and running on its development host.</p></html>";

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

            if (app.Configuration.GetValue<bool>("AzureWebJobsDisableHomepage"))
            {
                http.Response.StatusCode = StatusCodes.Status204NoContent;
                return Task.CompletedTask;
            }

            http.Response.ContentType = "text/html";
            return http.Response.WriteAsync(HomePage, http.RequestAborted);
        }
    }
}
