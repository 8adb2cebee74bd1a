using AntimonyFunctions.Api;
using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace AntimonyFunctions.Tests;

public class ProblemMiddlewareTests
{
    [Fact]
    public async Task A_storage_that_does_not_answer_is_503() =>
        Assert.Equal(503, await AnswerAsync(new RequestFailedException(0, "no route to host")));

    [Fact]
    public async Task A_body_that_the_server_refused_keeps_its_status() =>
        Assert.Equal(413, await AnswerAsync(new BadHttpRequestException("too large", 413)));

    [Fact]
    public async Task Anything_else_is_500_with_a_body() =>
        Assert.Equal(500, await AnswerAsync(new InvalidOperationException("secret detail")));

    [Fact]
    public async Task A_fault_of_another_trigger_reaches_the_host()
    {
        var middleware = new ProblemMiddleware(NullLogger<ProblemMiddleware>.Instance);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            middleware.Invoke(Context(null), _ => throw new InvalidOperationException()));
    }

    private static async Task<int> AnswerAsync(Exception fault)
    {
        using var services = new ServiceCollection().AddLogging().AddProblemDetails().BuildServiceProvider();
        var http = new DefaultHttpContext { RequestServices = services, Response = { Body = new MemoryStream() } };

        await new ProblemMiddleware(NullLogger<ProblemMiddleware>.Instance).Invoke(Context(http), _ => throw fault);

        http.Response.Body.Position = 0;
        var body = await new StreamReader(http.Response.Body).ReadToEndAsync();
        Assert.Contains("\"type\":\"urn:antimony-functions:problem:", body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
        Assert.StartsWith("application/problem+json", http.Response.ContentType, StringComparison.Ordinal);
        return http.Response.StatusCode;
    }

    private static FunctionContext Context(HttpContext? http)
    {
        var items = new Dictionary<object, object>();
        if (http is not null) items["HttpRequestContext"] = http;
        var definition = new Mock<FunctionDefinition>();
        definition.SetupGet(d => d.Name).Returns("Test");
        var context = new Mock<FunctionContext>();
        context.SetupGet(c => c.Items).Returns(items);
        context.SetupGet(c => c.FunctionDefinition).Returns(definition.Object);
        context.SetupGet(c => c.InvocationId).Returns("1");
        return context.Object;
    }
}
