using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Functions.Local.Tests.Http;

/// <summary>What answers at the root of an app without a route prefix.</summary>
public sealed class HomeTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("functions-local-").FullName;

    public HomeTests() =>
        File.WriteAllText(Path.Combine(_directory, "host.json"), """{ "extensions": { "http": { "routePrefix": "" } } }""");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task A_function_serves_the_root_and_nothing_else()
    {
        await using var app = await StartAsync(typeof(RootFunctions), isPageDisabled: true);

        Assert.Equal("home", await app.Http.GetStringAsync(new Uri("/", UriKind.Relative)));
        using var elsewhere = await app.Http.GetAsync(new Uri("/x", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        Assert.Equal("app", await app.Http.GetStringAsync(new Uri("/app/page.html", UriKind.Relative)));
    }

    [Theory]
    [InlineData(false, HttpStatusCode.OK)]
    [InlineData(true, HttpStatusCode.NoContent)]
    public async Task Without_such_a_function_the_host_shows_its_page_unless_that_is_disabled(
        bool isPageDisabled, HttpStatusCode status)
    {
        await using var app = await StartAsync(typeof(OtherFunctions), isPageDisabled);

        using var answer = await app.Http.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(status, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(!isPageDisabled, page.Contains("<!DOCTYPE html>", StringComparison.Ordinal));
    }

    private Task<RunningApp> StartAsync(Type functions, bool isPageDisabled) => RunningApp.StartAsync(
        [functions],
        builder => builder.Configuration["AzureWebJobsDisableHomepage"] = isPageDisabled.ToString(),
        directory: _directory);

    public static class RootFunctions
    {
        [Function("Home")]
        public static IResult Home(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{ignored:maxlength(0)?}")] HttpRequest request) =>
            Results.Text("home");

        [Function("App")]
        public static IResult App(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "app/{*path}")] HttpRequest request) => Results.Text("app");
    }

    public static class OtherFunctions
    {
        [Function("Other")]
        public static IResult Other(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "other")] HttpRequest request) => Results.Text("other");
    }
}
