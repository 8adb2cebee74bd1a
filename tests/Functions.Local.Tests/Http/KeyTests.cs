using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Functions.Local.Tests.Http;

public sealed class KeyTests
{
    [Theory]
    [InlineData("/test/forfunctionkey")]
    [InlineData("/test/formasterkey")]
    [InlineData("/admin/host/status")]
    public async Task Without_keys_set_every_route_is_open(string path)
    {
        await using var app = await StartAsync(null, null);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, path, null));
    }

    [Theory]
    [InlineData("/test/forfunctionkey", null, HttpStatusCode.Unauthorized)]
    [InlineData("/test/forfunctionkey", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("/test/forfunctionkey", "f", HttpStatusCode.OK)]
    [InlineData("/test/forfunctionkey", "m", HttpStatusCode.OK)]
    [InlineData("/test/forfunctionkey?code=f", null, HttpStatusCode.OK)]
    [InlineData("/test/formasterkey", "f", HttpStatusCode.Unauthorized)]
    [InlineData("/test/formasterkey", "m", HttpStatusCode.OK)]
    [InlineData("/admin/host/status", null, HttpStatusCode.Unauthorized)]
    [InlineData("/admin/host/status", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("/admin/host/status", "f", HttpStatusCode.Forbidden)]
    [InlineData("/admin/host/status", "m", HttpStatusCode.OK)]
    [InlineData("/test/unrouted", null, HttpStatusCode.OK)]
    public async Task Where_keys_are_set_a_route_asks_for_the_one_of_its_level(string path, string? key, HttpStatusCode status)
    {
        await using var app = await StartAsync("f", "m");

        Assert.Equal(status, await StatusAsync(app, path, key));
    }

    private static Task<RunningApp> StartAsync(string? function, string? master) =>
        RunningApp.StartAsync([typeof(WebFunctions)], builder =>
        {
            builder.Configuration["FunctionsLocal:Keys:Function"] = function;
            builder.Configuration["FunctionsLocal:Keys:Master"] = master;
            builder.Services.AddSingleton(new Greeting("hello"));
        });

    private static async Task<HttpStatusCode> StatusAsync(RunningApp app, string path, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (key is not null)
            request.Headers.Add("x-functions-key", key);
        using var answer = await app.Http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode || (await answer.Content.ReadAsByteArrayAsync()).Length == 0);
        return answer.StatusCode;
    }
}
