using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Functions.Local.Tests.Http;

public sealed class MiddlewareTests
{
    [Fact]
    public async Task Middleware_may_answer_for_a_function_that_failed()
    {
        await using var app = await StartAsync(builder => builder.UseMiddleware<ProblemMiddleware>());

        using var answer = await app.Http.GetAsync(new Uri("/test/failing", UriKind.Relative));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("sorry", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Middleware_may_replace_the_result()
    {
        await using var app = await StartAsync(builder => builder.UseMiddleware<ReplacingMiddleware>());

        Assert.Equal("replaced", await app.Http.GetStringAsync(new Uri("/test/echo/one", UriKind.Relative)));
    }

    [Fact]
    public async Task Middleware_runs_in_the_order_in_which_it_was_added()
    {
        await using var app = await StartAsync(builder => builder.UseMiddleware<FirstNote>().UseMiddleware<SecondNote>());

        using var both = await app.Http.GetAsync(new Uri("/test/echo/one", UriKind.Relative));

        Assert.Equal(["first", "second"], both.Headers.GetValues("X-Note"));
    }

    private static Task<RunningApp> StartAsync(Action<FunctionsApplicationBuilder> configure) =>
        RunningApp.StartAsync([typeof(WebFunctions)], builder =>
        {
            builder.Services.AddSingleton(new Greeting("sorry"));
            configure(builder);
        });
}
