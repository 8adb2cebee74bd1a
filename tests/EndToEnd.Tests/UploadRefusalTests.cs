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
    public async Task A_name_that_is_no_survey_files_is_refused(string file, HttpStatusCode status)
    {
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes("x"));

        using var answer = await survey.Http.PutAsync(new Uri($"/api/v1/surveys/{file}", UriKind.Relative), body);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData(SurveyLimit + 1)]
    [InlineData(31_000_000)]
    public async Task Too_large_a_body_is_refused(int bytes)
    {
        using var body = new ByteArrayContent(new byte[bytes]);
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/surveys/large.csv") { Content = body };
        request.Headers.ExpectContinue = true;

        using var answer = await survey.Http.SendAsync(request);

        await AssertTooLargeAsync(answer);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_chunked_body_that_grows_too_large_is_refused(int excess)
    {
        using var body = new StreamContent(new MemoryStream(new byte[SurveyLimit + excess]));
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/surveys/large.csv") { Content = body };
        request.Headers.TransferEncodingChunked = true;

        using var answer = await survey.Http.SendAsync(request);

        await AssertTooLargeAsync(answer);
    }

    private static async Task AssertTooLargeAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal("urn:antimony-functions:problem:too-large", problem["type"]!.GetValue<string>());
        Assert.Equal(SurveyLimit, problem["limit"]!.GetValue<int>());
    }
}
