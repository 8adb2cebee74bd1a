using Antimony.Survey.Files.Formats;
using AntimonyFunctions.Http;
using Azure;
using Azure.Identity;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Moq;
using Tests.Shared;

namespace AntimonyFunctions.Tests;

public sealed class ProblemMiddlewareTests : IDisposable
{
    private const string Unanswered = "Storage did not answer Test";
    private const string Failed = "Test failed";

    private readonly AnnouncedLog _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task A_storage_that_does_not_answer_is_503() =>
        Assert.Equal(503, (await AnswerAsync(new RequestFailedException(0, "no route to host"), Unanswered)).Status);

    [Fact]
    public async Task A_storage_that_answered_none_of_the_attempts_is_503() =>
        Assert.Equal(503, (await AnswerAsync(new AggregateException(
            new RequestFailedException(0, "no route to host"), new RequestFailedException(503, "busy")), Unanswered)).Status);

    [Fact]
    public async Task A_fault_among_the_attempts_that_no_retry_mends_is_500() =>
        Assert.Equal(500, (await AnswerAsync(new AggregateException(
            new RequestFailedException(503, "busy"), new InvalidOperationException("secret detail")), Failed)).Status);

    [Fact]
    public async Task An_identity_that_cannot_sign_in_is_503()
    {
        Assert.Equal(503, (await AnswerAsync(new AuthenticationFailedException("secret detail"), Unanswered)).Status);
        Assert.Equal(503, (await AnswerAsync(new CredentialUnavailableException("secret detail"), Unanswered)).Status);
    }

    [Fact]
    public async Task A_body_that_the_server_would_not_read_on_is_too_large_as_any_other()
    {
        var answer = await AnswerAsync(new BadHttpRequestException("Request body too large.", 413));

        Assert.Equal(413, answer.Status);
        Assert.Equal("urn:antimony-functions:problem:too-large", answer.Problem["type"]!.GetValue<string>());
        Assert.Equal(FileLimits.Bytes, answer.Problem["limit"]!.GetValue<long>());
    }

    [Fact]
    public async Task A_request_that_the_server_did_not_understand_keeps_its_status() =>
        Assert.Equal(408, (await AnswerAsync(new BadHttpRequestException("The body came too slowly.", 408))).Status);

    [Fact]
    public async Task Anything_else_is_500_with_a_body() =>
        Assert.Equal(500, (await AnswerAsync(new InvalidOperationException("secret detail"), Failed)).Status);

    public static TheoryData<Exception> HangUps =>
        [new OperationCanceledException(), new ConnectionResetException("reset by peer"), new IOException("broken pipe")];

    [Theory, MemberData(nameof(HangUps))]
    public async Task A_client_that_hangs_up_is_no_failed_function(Exception fault)
    {
        using var left = new CancellationTokenSource();
        await left.CancelAsync();
        var http = new DefaultHttpContext { RequestAborted = left.Token };
        var log = new FakeLogger<ProblemMiddleware>();

        await new ProblemMiddleware(log).Invoke(Context(http), _ => throw fault);

        Assert.Equal(LogLevel.Information, log.LatestRecord.Level);
        Assert.Equal("The request of Test was broken off", log.LatestRecord.Message);
    }

    [Fact]
    public async Task What_the_host_breaks_off_itself_is_answered_503()
    {
        using var stopping = new CancellationTokenSource();
        await stopping.CancelAsync();

        Assert.Equal(503, (await AnswerAsync(new OperationCanceledException(), cancellation: stopping.Token)).Status);
    }

    [Fact]
    public async Task A_cancellation_that_nobody_asked_for_is_500() =>
        Assert.Equal(500, (await AnswerAsync(new OperationCanceledException(), Failed)).Status);

    [Fact]
    public async Task A_fault_of_another_trigger_reaches_the_host()
    {
        var middleware = new ProblemMiddleware(_log.Of<ProblemMiddleware>());

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            middleware.Invoke(Context(null), _ => throw new InvalidOperationException()));
    }

    private async Task<Answer> AnswerAsync(Exception fault, string? logged = null, CancellationToken cancellation = default)
    {
        if (logged is not null) _log.Expect(logged);
        using var services = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(_log).AddLogging().AddProblemDetails().BuildServiceProvider();
        var http = new DefaultHttpContext { RequestServices = services, Response = { Body = new MemoryStream() } };

        var context = Context(http, cancellation);

        await new ProblemMiddleware(_log.Of<ProblemMiddleware>()).Invoke(context, _ => throw fault);

        await ((IResult)context.GetInvocationResult().Value!).ExecuteAsync(http);
        var answer = await Answer.OfAsync(http);
        Assert.Contains("\"type\":\"urn:antimony-functions:problem:", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer.Body, StringComparison.Ordinal);
        Assert.StartsWith("application/problem+json", answer.ContentType, StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl);
        return answer;
    }

    private static FunctionContext Context(HttpContext? http, CancellationToken cancellation = default)
    {
        var items = new Dictionary<object, object>();
        if (http is not null) items["HttpRequestContext"] = http;
        var definition = new Mock<FunctionDefinition>();
        definition.SetupGet(d => d.Name).Returns("Test");
        var features = new Mock<IInvocationFeatures>();
        features.Setup(f => f.Get<InvocationResult>()).Returns(new Result());
        var context = new Mock<FunctionContext>();
        context.SetupGet(c => c.Items).Returns(items);
        context.SetupGet(c => c.Features).Returns(features.Object);
        context.SetupGet(c => c.FunctionDefinition).Returns(definition.Object);
        context.SetupGet(c => c.InvocationId).Returns("1");
        context.SetupGet(c => c.CancellationToken).Returns(cancellation);
        return context.Object;
    }

    private sealed class Result : InvocationResult
    {
        public override object? Value { get; set; }
    }
}
