using AntimonyFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using Moq;

namespace AntimonyFunctions.Tests;

/// <summary>Nothing of a body is left when the answer is written.</summary>
public class RequestBodyMiddlewareTests
{
    private readonly DefaultHttpContext _http = new() { Request = { Body = new MemoryStream(new byte[1000]) } };

    [Fact]
    public async Task What_the_function_leaves_is_read()
    {
        await InvokeAsync(_ => Task.CompletedTask);

        Assert.Equal(1000, _http.Request.Body.Position);
    }

    [Fact]
    public async Task What_a_function_leaves_that_fails_is_read_too()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => InvokeAsync(_ => throw new InvalidDataException()));

        Assert.Equal(1000, _http.Request.Body.Position);
    }

    [Fact]
    public async Task The_functions_fault_is_not_hidden_by_a_body_that_broke_off_too()
    {
        var broken = new Mock<Stream>();
        broken.Setup(body => body.CopyToAsync(It.IsAny<Stream>(), It.IsAny<int>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new InvalidOperationException("Reading is already in progress."));
        _http.Request.Body = broken.Object;

        await Assert.ThrowsAsync<InvalidDataException>(() => InvokeAsync(_ => throw new InvalidDataException()));
    }

    [Fact]
    public async Task The_limit_of_the_server_is_lifted_before_the_function_reads()
    {
        var limit = Mock.Of<IHttpMaxRequestBodySizeFeature>(feature => feature.MaxRequestBodySize == 30_000_000);
        _http.Features.Set(limit);
        long? seen = -1;

        await InvokeAsync(_ =>
        {
            seen = limit.MaxRequestBodySize;
            return Task.CompletedTask;
        });

        Assert.Null(seen);
    }

    [Fact]
    public async Task Other_triggers_pass_through()
    {
        var called = false;
        var context = Mock.Of<FunctionContext>(c => c.Items == new Dictionary<object, object>());

        await new RequestBodyMiddleware().Invoke(context, _ =>
        {
            called = true;
            return Task.CompletedTask;
        });

        Assert.True(called);
    }

    private Task InvokeAsync(Func<FunctionContext, Task> function)
    {
        var items = new Dictionary<object, object> { ["HttpRequestContext"] = _http };
        return new RequestBodyMiddleware().Invoke(
            Mock.Of<FunctionContext>(context => context.Items == items), context => function(context));
    }
}
