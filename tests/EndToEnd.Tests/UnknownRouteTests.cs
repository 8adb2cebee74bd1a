using System.Net;
using System.Text.Json.Nodes;

namespace EndToEnd.Tests;

/// <summary>What is asked for and is not there, and the root of the site.</summary>
[Collection(PublishedSurveyDefinition.Name)]
public sealed class UnknownRouteTests(PublishedSurvey survey)
{
    [Theory]
    [InlineData("GET", "/api/v1/nothing", HttpStatusCode.NotFound, null)]
    [InlineData("GET", "/api", HttpStatusCode.NotFound, null)]
    [InlineData("PATCH", "/api/v2/assessments/latest", HttpStatusCode.NotFound, null)]
    [InlineData("DELETE", "/api/v1/assessments/2025-02", HttpStatusCode.MethodNotAllowed, "GET, HEAD")]
    [InlineData("POST", "/api/v1/surveys/a.csv", HttpStatusCode.MethodNotAllowed, "PUT")]
    [InlineData("PUT", "/api/health/live", HttpStatusCode.MethodNotAllowed, "GET, HEAD")]
    public async Task Below_api_every_failure_is_a_problem(string method, string path, HttpStatusCode status, string? allowed)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await survey.Http.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(allowed, answer.Content.Headers.Allow.Count == 0 ? null : string.Join(", ", answer.Content.Headers.Allow));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal((int)status, problem["status"]!.GetValue<int>());
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task The_root_leads_to_the_page_that_describes_the_API()
    {
        using var answer = await survey.Http.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("/api/docs", answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Elsewhere_the_host_answers_for_itself()
    {
        using var answer = await survey.Http.GetAsync(new Uri("/nothing", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task An_answer_is_not_traced_a_second_time()
    {
        using var problem = await survey.Http.GetAsync(new Uri("/api/v1/nothing", UriKind.Relative));
        using var probe = await survey.Http.GetAsync(new Uri("/api/health/live", UriKind.Relative));

        Assert.DoesNotContain("Writing value of type", survey.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("Setting HTTP status code", survey.Log, StringComparison.Ordinal);
    }
}
