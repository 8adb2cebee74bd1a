using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Functions.Local.Tests.Http;

/// <summary>The administrator's routes, each answer as read off the real host.</summary>
public sealed class AdminTests : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync([typeof(WebFunctions)], builder =>
    {
        builder.Configuration["FunctionsLocal:Keys:Function"] = "f";
        builder.Configuration["FunctionsLocal:Keys:Master"] = "m";
        builder.Services.AddSingleton(new Greeting("hello"));
    });

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Without_a_key_it_is_401_with_a_challenge_and_with_a_lesser_key_403(string method)
    {
        using var none = await SendAsync(method, "Echo", null, "{}", "application/json");
        using var wrong = await SendAsync(method, "Echo", "x", "{}", "application/json");
        using var lesser = await SendAsync(method, "Echo", "f", "{}", "application/json");

        Assert.Equal(HttpStatusCode.Unauthorized, none.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal("Bearer", none.Headers.WwwAuthenticate.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, lesser.StatusCode);
        Assert.Empty(lesser.Headers.WwwAuthenticate);
    }

    [Theory]
    [InlineData(null, "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData(null, "", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/plain", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-www-form-urlencoded", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", "", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "x", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "null", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "[]", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{\"input\":{\"a\":1}}", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{}", HttpStatusCode.Accepted)]
    [InlineData("application/json", "{\"other\":1}", HttpStatusCode.Accepted)]
    [InlineData("application/json", "{\"input\":\"\"}", HttpStatusCode.Accepted)]
    [InlineData("application/json", "{\"Input\":null}", HttpStatusCode.Accepted)]
    [InlineData("application/json", "{\"input\":5}", HttpStatusCode.Accepted)]
    [InlineData("application/json; charset=utf-8", "{}", HttpStatusCode.Accepted)]
    [InlineData("text/json", "{}", HttpStatusCode.Accepted)]
    public async Task A_run_by_hand_takes_a_JSON_object(string? contentType, string body, HttpStatusCode status)
    {
        using var answer = await SendAsync("POST", "Echo", "m", body, contentType);

        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_function_is_described_and_an_unknown_one_is_not_found()
    {
        using var known = await SendAsync("GET", "echo", "m", null, null);
        using var unknown = await SendAsync("GET", "Nothing", "m", null, null);
        using var unknownRun = await SendAsync("POST", "Nothing", "m", "{}", "application/json");

        Assert.Equal("Echo", (await known.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("name").GetString());
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, unknownRun.StatusCode);
    }

    private async Task<HttpResponseMessage> SendAsync(
        string method, string function, string? key, string? body, string? contentType)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/admin/functions/{function}");
        if (key is not null) request.Headers.Add("x-functions-key", key);
        if (body is not null) request.Content = new StringContent(body);
        if (request.Content is { } content)
            content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return await _app.Http.SendAsync(request);
    }
}
