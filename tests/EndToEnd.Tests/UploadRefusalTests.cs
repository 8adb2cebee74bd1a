using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace EndToEnd.Tests;

/// <summary>Uploads that are no survey file.</summary>
[Collection(PublishedSurveyDefinition.Name)]
public sealed class UploadRefusalTests(PublishedSurvey survey)
{
    private const int SurveyLimit = 20 * 1024 * 1024;

    [Theory]
    [InlineData("a.txt", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("..%2Fa.csv", HttpStatusCode.BadRequest)]
    [InlineData("a%5Cb.csv", HttpStatusCode.BadRequest)]
    [InlineData("a%E2%80%AEb.csv", HttpStatusCode.BadRequest)]
    [InlineData(".a.csv", HttpStatusCode.BadRequest)]
    public async Task A_name_that_is_no_survey_files_is_refused(string file, HttpStatusCode status)
    {
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes("x"));

        using var answer = await survey.Http.PutAsync(new Uri($"/api/v1/surveys/{file}", UriKind.Relative), body);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    // Without "Expect: 100-continue", so that the body is on its way when the answer comes.
    [Theory]
    [InlineData(SurveyLimit + 1, false)]
    [InlineData(SurveyLimit + 1, true)]
    [InlineData(25_000_000, false)]
    [InlineData(25_000_000, true)]
    [InlineData(31_000_000, false)]
    [InlineData(31_000_000, true)]
    [InlineData(101_000_000, false)]
    [InlineData(101_000_000, true)]
    public async Task Too_large_a_body_is_refused(int bytes, bool chunked)
    {
        using var answer = await PutAsync("large.csv", bytes, chunked);

        await AssertTooLargeAsync(answer);
    }

    [Theory]
    [InlineData("/api/v1/surveys/a.txt", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/api/v1/surveys/..%2Fa.csv", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/rules", HttpStatusCode.MethodNotAllowed)]
    [InlineData("/api/nothing", HttpStatusCode.NotFound)]
    public async Task Whoever_is_refused_for_another_reason_hears_it_after_a_large_body_too(string path, HttpStatusCode status)
    {
        using var body = new ByteArrayContent(new byte[31_000_000]);

        using var answer = await survey.Http.PutAsync(new Uri(path, UriKind.Relative), body);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    private async Task<HttpResponseMessage> PutAsync(string file, int bytes, bool chunked)
    {
        using var body = new ByteArrayContent(new byte[bytes]);
        if (chunked) body.Headers.ContentLength = null;
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/surveys/{file}") { Content = body };
        request.Headers.TransferEncodingChunked = chunked;
        return await survey.Http.SendAsync(request);
    }

    private static async Task AssertTooLargeAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal("urn:antimony-functions:problem:too-large", problem["type"]!.GetValue<string>());
        Assert.Equal(SurveyLimit, problem["limit"]!.GetValue<int>());
    }
}
