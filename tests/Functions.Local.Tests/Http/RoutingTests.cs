using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Functions.Local.Tests.Http;

public sealed class RoutingTests : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async Task InitializeAsync() =>
        _app = await RunningApp.StartAsync(
            [typeof(WebFunctions)], builder => builder.Services.AddSingleton(new Greeting("hello")));

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Theory]
    [InlineData("/test/echo/one", "hello GET one")]
    [InlineData("/TEST/ECHO/One", "hello GET One")]
    [InlineData("/test/echo/%E9%94%91%20ingot", "hello GET 锑 ingot")]
    [InlineData("/test/echo/..%2Fx.csv", "hello GET ..%2Fx.csv")]
    [InlineData("/test/echo/latest", "hello GET latest")]
    [InlineData("/test/ordered/literal", "by parameter")]
    [InlineData("/test/ordered/one/two", "by any rest")]
    [InlineData("/test/number/7", "7")]
    [InlineData("/test/number", "none")]
    [InlineData("/test/rest/a/b.js?page=2", "a/b.js page 2")]
    [InlineData("/test/rest?page=3", " page 3")]
    [InlineData("/test/unrouted", "GET")]
    public async Task A_path_reaches_the_first_function_by_name_whose_template_fits(string path, string answer) =>
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
        _app.Expect("Executed 'Functions.Failing' (Failed");
        using var answer = await _app.Http.GetAsync(new Uri("/test/failing", UriKind.Relative));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task A_method_that_the_first_fitting_function_does_not_offer_is_looked_for_in_the_next()
    {
        using var answer = await _app.Http.PostAsync(new Uri("/test/ordered/literal", UriKind.Relative), null);

        Assert.Equal("by literal", await answer.Content.ReadAsStringAsync());
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
