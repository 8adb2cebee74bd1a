using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Functions.Local.Tests.Http;

public sealed class RoutingTests : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async Task InitializeAsync() =>
        _app = await RunningApp.StartAsync([typeof(WebFunctions)], builder => builder.Services.AddSingleton(new Greeting("hello")));

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Theory]
    [InlineData("/test/echo/one", "hello GET one")]
    [InlineData("/TEST/ECHO/One", "hello GET One")]
    [InlineData("/test/echo/%E9%94%91%20ingot", "hello GET 锑 ingot")]
    [InlineData("/test/echo/..%2Fx.csv", "hello GET ..%2Fx.csv")]
    [InlineData("/test/echo/latest", "the latest")]
    [InlineData("/test/number/7", "7")]
    [InlineData("/test/number", "none")]
    [InlineData("/test/rest/a/b.js?page=2", "a/b.js page 2")]
    [InlineData("/test/rest?page=3", " page 3")]
    [InlineData("/test/unrouted", "GET")]
    public async Task A_path_reaches_the_function_whose_template_fits_best(string path, string answer) =>
        Assert.Equal(answer, await _app.Http.GetStringAsync(new Uri(path, UriKind.Relative)));

    [Theory]
    [InlineData("GET", "/test/number/seven")]
    [InlineData("GET", "/test/nothing")]
    [InlineData("GET", "/echo/one")]
    [InlineData("POST", "/test/echo/one")]
    [InlineData("HEAD", "/test/number/7")]
    public async Task A_failing_constraint_an_unknown_path_and_a_wrong_method_are_not_found(string method, string path)
    {
        using var answer = await _app.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Head_is_served_where_it_is_listed()
    {
        using var answer = await _app.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/test/echo/one"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_function_without_methods_takes_any()
    {
        using var answer = await _app.Http.SendAsync(new HttpRequestMessage(HttpMethod.Patch, "/test/unrouted"));

        Assert.Equal("PATCH", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_context_tells_function_trigger_binding_data_and_request()
    {
        var context = await _app.Http.GetFromJsonAsync<JsonElement>("/test/context/b");

        Assert.Equal("Context", context.GetProperty("name").GetString());
        Assert.Equal("httpTrigger", context.GetProperty("trigger").GetString());
        Assert.Equal("b", context.GetProperty("part").GetString());
        Assert.True(context.GetProperty("sameRequest").GetBoolean());
        Assert.True(context.GetProperty("cancellable").GetBoolean());
    }

    [Fact]
    public async Task An_exception_becomes_an_empty_500_without_the_headers_set_before()
    {
        using var answer = await _app.Http.GetAsync(new Uri("/test/failing", UriKind.Relative));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        Assert.Null(answer.Headers.ETag);
    }

    [Theory]
    [InlineData(30_000_000, HttpStatusCode.OK)]
    [InlineData(30_000_001, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_may_have_thirty_million_bytes(int bytes, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/test/size") { Content = new ByteArrayContent(new byte[bytes]) };
        request.Headers.ExpectContinue = true;

        using var answer = await _app.Http.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Only_loopback_names_are_answered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/test/echo/one");
        request.Headers.Host = "evil.example";

        using var answer = await _app.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
