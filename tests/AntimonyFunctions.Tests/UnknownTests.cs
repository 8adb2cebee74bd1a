namespace AntimonyFunctions.Tests;

/// <summary>What the function for the rest answers.</summary>
public class UnknownTests
{
    [Theory]
    [InlineData("DELETE", "/api/v1/rules", "GET, HEAD")]
    [InlineData("OPTIONS", "/api/v1/rules", "GET, HEAD")]
    [InlineData("GET", "/api/v1/surveys/a.csv", "PUT")]
    [InlineData("POST", "/api/v1/assessments/2025-02/provenance", "GET, HEAD")]
    [InlineData("PUT", "/api/docs/docs.js", "GET, HEAD")]
    public async Task A_wrong_method_on_a_known_route_is_405_and_names_the_right_ones(string method, string path, string allowed)
    {
        var answer = await AskAsync(method, path);

        Assert.Equal(405, answer.Status);
        Assert.Equal(allowed, answer.Headers.Allow);
        Assert.Equal("urn:antimony-functions:problem:method-not-allowed", answer.Problem["type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("GET", "/api")]
    [InlineData("GET", "/api/")]
    [InlineData("GET", "/api/v2/assessments/latest")]
    [InlineData("POST", "/api/v1/assessments/latest/none")]
    public async Task An_unknown_route_is_404(string method, string path)
    {
        var answer = await AskAsync(method, path);

        Assert.Equal(404, answer.Status);
        Assert.Equal(0, answer.Headers.Allow.Count);
        Assert.Equal("urn:antimony-functions:problem:unknown-route", answer.Problem["type"]!.GetValue<string>());
    }

    private static Task<Answer> AskAsync(string method, string path) =>
        Answer.OfAsync(http =>
        {
            (http.Request.Method, http.Request.Path) = (method, path);
            return Resources.Unknown.Answer(http.Request);
        });
}
