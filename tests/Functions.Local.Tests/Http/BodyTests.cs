using System.Net;

namespace Functions.Local.Tests.Http;

/// <summary>Bodies as on the real host: what the worker's limit cuts off or the function leaves unread ends as an empty 500,
/// which the client can read also while it is still sending. <c>Expect: 100-continue</c> would hide that, so no request here
/// has it.</summary>
public sealed class BodyTests : IAsyncLifetime
{
    private const int Limit = 30_000_000;
    private RunningApp _app = null!;

    public static TheoryData<int, bool> LargeBodies => new()
    {
        { Limit + 1, false }, { Limit + 1, true }, { 101_000_000, false }, { 101_000_000, true },
    };

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync([typeof(BodyFunctions)]);

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_may_have_thirty_million_bytes(bool chunked)
    {
        using var answer = await PutAsync("withinlimit", Limit, chunked);

        Assert.Equal("30000000", await answer.Content.ReadAsStringAsync());
    }

    [Theory, MemberData(nameof(LargeBodies))]
    public async Task Beyond_that_the_answer_is_500_whatever_the_function_answers(int bytes, bool chunked) =>
        await AssertEmpty500Async(await PutAsync("withinlimit", bytes, chunked));

    [Theory, MemberData(nameof(LargeBodies))]
    public async Task A_function_may_lift_the_limit(int bytes, bool chunked)
    {
        using var answer = await PutAsync("withoutlimit", bytes, chunked);

        Assert.Equal(bytes.ToString(), await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Beyond_a_hundred_mebibytes_the_host_gives_up_whatever_the_limit(bool chunked) =>
        await AssertEmpty500Async(await PutAsync("withoutlimit", (100 * 1024 * 1024) + 1, chunked));

    [Theory]
    [InlineData("unread", 100, false)]
    [InlineData("unread", 101_000_000, false)]
    [InlineData("unread", 101_000_000, true)]
    [InlineData("halfread", 31_000_000, false)]
    [InlineData("halfread", 11, true)]
    public async Task A_body_that_is_left_unread_makes_500_whatever_the_function_answers(
        string function, int bytes, bool chunked) =>
        await AssertEmpty500Async(await PutAsync(function, bytes, chunked));

    [Fact]
    public async Task No_body_and_an_empty_one_leave_nothing_unread()
    {
        using var empty = await PutAsync("unread", 0, chunked: false);

        Assert.Equal("done", await empty.Content.ReadAsStringAsync());
        Assert.Equal("done", await _app.Http.GetStringAsync(new Uri("/test/unread", UriKind.Relative)));
    }

    private async Task<HttpResponseMessage> PutAsync(string function, int bytes, bool chunked)
    {
        using var content = new ByteArrayContent(new byte[bytes]);
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/test/{function}") { Content = content };
        request.Headers.TransferEncodingChunked = chunked;
        if (chunked) request.Content.Headers.ContentLength = null;
        return await _app.Http.SendAsync(request);
    }

    private async Task AssertEmpty500Async(HttpResponseMessage answer)
    {
        _app.Expect("(Failed,");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        answer.Dispose();
    }
}
