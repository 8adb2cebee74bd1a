using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tests.Shared;

namespace AntimonyFunctions.Tests;

/// <summary>What a reader gets when a result is executed.</summary>
internal sealed record Answer(int Status, string? ContentType, IHeaderDictionary Headers, string Body)
{
    /// <summary>The body as a problem's JSON.</summary>
    public JsonNode Problem => JsonNode.Parse(Body)!;

    public static Task<Answer> OfAsync(IResult result, string? accept = null) => OfAsync(http =>
    {
        if (accept is not null) http.Request.Headers.Accept = accept;
        return result;
    });

    /// <summary>What a function answers that is given that context's request.</summary>
    public static async Task<Answer> OfAsync(Func<HttpContext, IResult> function)
    {
        using var log = new AnnouncedLog();
        using var services = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(log).AddLogging().AddProblemDetails().BuildServiceProvider();
        var http = new DefaultHttpContext { RequestServices = services, Response = { Body = new MemoryStream() } };
        await function(http).ExecuteAsync(http);
        return await OfAsync(http);
    }

    /// <summary>The answer that was written into a context whose body can be read again.</summary>
    public static async Task<Answer> OfAsync(HttpContext http)
    {
        http.Response.Body.Position = 0;
        using var reader = new StreamReader(http.Response.Body, leaveOpen: true);
        return new(http.Response.StatusCode, http.Response.ContentType, http.Response.Headers, await reader.ReadToEndAsync());
    }
}
