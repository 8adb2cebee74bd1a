using System.Net;

namespace EndToEnd.Tests;

[Collection(PublishedSurveyDefinition.Name)]
public sealed class ReadingTests(PublishedSurvey survey)
{
    [Fact]
    public async Task February_2025_is_as_published()
    {
        var february = await survey.Http.GetJsonAsync("/api/v1/assessments/2025-02");

        Assert.Equal("published", february["state"]!.GetValue<string>());
        Assert.Equal(-7.84, Math.Round(february["change"]!["momPct"]!.GetValue<double>(), 2));
        Assert.Equal(2.03, Math.Round(february["change"]!["dailyMomPct"]!.GetValue<double>(), 2));
        Assert.Equal(33, february["census"]!["producers"]!.GetValue<int>());
        Assert.Equal((18, 5), Count(february, "halted"));
        Assert.Equal((12, -5), Count(february, "reduced"));
        Assert.Equal((3, 0), Count(february, "normal"));
    }

    [Theory]
    [InlineData("2024-11", 4.59, 11, 19, 3)]
    [InlineData("2024-12", 15.01, 10, 19, 4)]
    [InlineData("2025-03", 13.8, 12, 17, 4)]
    [InlineData("2025-04", -10, 8, 21, 4)]
    [InlineData("2025-05", 4.2, 11, 19, 3)]
    public async Task Each_published_month_is_as_published(string month, double mom, int halted, int reduced, int normal)
    {
        var assessment = await survey.Http.GetJsonAsync($"/api/v1/assessments/{month}");

        Assert.Equal(mom, Math.Round(assessment["change"]!["momPct"]!.GetValue<double>(), 2));
        Assert.Equal(halted, Count(assessment, "halted").Count);
        Assert.Equal(reduced, Count(assessment, "reduced").Count);
        Assert.Equal(normal, Count(assessment, "normal").Count);
    }

    [Fact]
    public async Task Latest_is_the_newest_published_month_and_carries_its_assessment()
    {
        var outlook = await survey.Http.GetJsonAsync("/api/v1/outlooks/latest");

        Assert.Equal("2025-05", outlook["month"]!.GetValue<string>());
        Assert.Equal("2025-06", outlook["forMonth"]!.GetValue<string>());
        Assert.Equal("2025-05", outlook["assessment"]!["month"]!.GetValue<string>());
        var probabilities = outlook["probabilities"]!.AsObject().Select(p => p.Value!.GetValue<double>()).ToList();
        Assert.All(probabilities, p => Assert.InRange(p, 0.0001, 0.9999));
        Assert.Equal(1, probabilities.Sum(), 12);
        Assert.Equal(7, outlook["record"]!["months"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_record_tells_which_outlooks_were_published_only_after_their_month()
    {
        var record = await survey.Http.GetJsonAsync("/api/v1/outlooks/record");
        var latest = await survey.Http.GetJsonAsync("/api/v1/outlooks/latest");

        // The samples' months were long over when the test published them.
        Assert.Equal(7, record["summary"]!["publishedAfterwards"]!.GetValue<int>());
        Assert.Equal(7, latest["record"]!["publishedAfterwards"]!.GetValue<int>());
        var due = new DateTimeOffset(2025, 7, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.All(record["outlooks"]!.AsArray(), scored =>
            Assert.True(scored!["outlook"]!["publishedAt"]!.GetValue<DateTimeOffset>() > due));
    }

    [Fact]
    public async Task Running_the_timer_again_changes_nothing()
    {
        var before = await survey.Http.GetStringAsync(new Uri("/api/v1/outlooks", UriKind.Relative));

        await survey.Http.PublishAsync("2025-05");

        Assert.Equal(before, await survey.Http.GetStringAsync(new Uri("/api/v1/outlooks", UriKind.Relative)));
    }

    [Theory]
    [InlineData("/api/v1/assessments/2025-02")]
    [InlineData("/api/v1/assessments/2025-02/provenance")]
    [InlineData("/api/v1/assessments/2025-02/provenance/producers")]
    [InlineData("/api/v1/revisions")]
    [InlineData("/api/v1/outlooks")]
    [InlineData("/api/v1/outlooks/2025-02")]
    [InlineData("/api/v1/outlooks/record")]
    [InlineData("/api/v1/series")]
    [InlineData("/api/v1/rules")]
    [InlineData("/api/v1/submissions")]
    [InlineData("/api/openapi.json")]
    [InlineData("/api/docs")]
    public async Task A_reader_that_has_the_newest_version_is_told_so(string path)
    {
        using var first = await survey.Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        var etag = first.Headers.ETag!;
        Assert.False(etag.IsWeak);
        Assert.NotNull(first.Headers.CacheControl);
        Assert.Contains("Accept", first.Headers.Vary);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(etag);

        using var again = await survey.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(etag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/api/v1/assessments/2025-2", HttpStatusCode.BadRequest, "'month'")]
    [InlineData("/api/v1/assessments/1999-01", HttpStatusCode.NotFound, "1999-01")]
    [InlineData("/api/v1/assessments/2025-02?asOf=yesterday", HttpStatusCode.BadRequest, "'asOf'")]
    [InlineData("/api/v1/assessments/2025-02?asOf=2020-01-01", HttpStatusCode.NotFound, "at that moment")]
    [InlineData("/api/v1/assessments/2025-02?survey=zinc", HttpStatusCode.NotFound, "'zinc'")]
    [InlineData("/api/v1/outlooks/2025-06", HttpStatusCode.NotFound, "2025-06")]
    [InlineData("/api/v1/outlooks?from=May", HttpStatusCode.BadRequest, "'from'")]
    [InlineData("/api/v1/outlooks?from=2025-03&to=2025-02", HttpStatusCode.BadRequest, "'from'")]
    [InlineData("/api/v1/series?from=2025-03&to=2025-02", HttpStatusCode.BadRequest, "'from'")]
    [InlineData("/api/v1/series?measures=,", HttpStatusCode.BadRequest, "'measures'")]
    [InlineData("/api/v1/series?asOf=9999-12-31", HttpStatusCode.BadRequest, "'asOf'")]
    [InlineData("/api/v1/submissions?status=accepted,rejected", HttpStatusCode.BadRequest, "'status'")]
    [InlineData("/api/v1/series?measures=production,gold", HttpStatusCode.BadRequest, "gold")]
    [InlineData("/api/v1/submissions?top=0", HttpStatusCode.BadRequest, "'top'")]
    [InlineData("/api/v1/submissions?status=lost", HttpStatusCode.BadRequest, "'status'")]
    [InlineData("/api/v1/submissions/abc", HttpStatusCode.BadRequest, "'id'")]
    [InlineData("/api/v1/submissions/20200101T000000Z-0123456789abcdef", HttpStatusCode.NotFound, "20200101T000000Z")]
    [InlineData("/api/docs/none.js", HttpStatusCode.NotFound, "none.js")]
    public async Task A_failure_is_a_problem_that_says_what_is_wrong(string path, HttpStatusCode status, string named)
    {
        using var answer = await survey.Http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(["Accept", "Accept-Language"], answer.Headers.Vary);
        var problem = System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal((int)status, problem["status"]!.GetValue<int>());
        Assert.StartsWith("urn:", problem["type"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains(named, problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Detail_by_producer_is_the_administrators_resource()
    {
        var detail = await survey.Http.GetJsonAsync("/api/v1/assessments/2025-02/provenance?detail=producers");

        Assert.Equal(33, detail["producers"]!.AsArray().Count);
        Assert.DoesNotContain("P01", await survey.Http.GetStringAsync(
            new Uri("/api/v1/assessments/2025-02/provenance", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_figure_can_be_computed_again_from_its_provenance()
    {
        var provenance = await survey.Http.GetJsonAsync("/api/v1/assessments/2025-02/provenance");
        var figures = provenance["figures"]!.AsArray();
        var mom = figures.Single(figure => figure!["figure"]!.GetValue<string>() == "change.momPct")!;
        var dailyMom = figures.Single(figure => figure!["figure"]!.GetValue<string>() == "change.dailyMomPct")!;

        Assert.Equal(-7.84, mom["value"]!.GetValue<double>(), 6);
        Assert.Equal(
            100 * ((((mom["value"]!.GetValue<double>() / 100) + 1) * 31 / 28) - 1), dailyMom["value"]!.GetValue<double>(), 9);
        Assert.NotEmpty(mom["inputs"]!.AsArray().SelectMany(input => input!["submissions"]!.AsArray()));
    }

    [Fact]
    public async Task A_series_can_be_had_as_CSV()
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, "/api/v1/series?measures=halted,momPct&from=2025-01&to=2025-02");
        request.Headers.Accept.ParseAdd("text/csv");

        using var answer = await survey.Http.SendAsync(request);

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("month,state,vintage,halted,momPct", lines[0]);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("2025-02,published,1,18,-7.84", lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/assessments/2025-02", "application/json")]
    [InlineData("/api/v1/assessments/2025-02/provenance", "application/json")]
    [InlineData("/api/v1/assessments/2025-02/provenance/producers", "application/json")]
    [InlineData("/api/v1/revisions", "application/json")]
    [InlineData("/api/v1/outlooks", "application/json")]
    [InlineData("/api/v1/outlooks/2025-02", "application/json")]
    [InlineData("/api/v1/outlooks/record", "application/json")]
    [InlineData("/api/v1/series", "text/csv")]
    [InlineData("/api/v1/rules", "application/json")]
    [InlineData("/api/v1/submissions", "application/json")]
    [InlineData("/api/openapi.json", "application/json")]
    [InlineData("/api/docs", "text/html")]
    public async Task A_media_type_that_nobody_offers_is_refused(string path, string offered)
    {
        using var unknown = await AnswerAsync(path, "application/xml");

        Assert.Equal(HttpStatusCode.NotAcceptable, unknown.StatusCode);
        Assert.Equal("application/problem+json", unknown.Content.Headers.ContentType!.MediaType);
        Assert.Contains(offered, await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var known = await AnswerAsync(path, offered + "; charset=utf-8");

        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
        Assert.Equal(offered, known.Content.Headers.ContentType!.MediaType);

        Task<HttpResponseMessage> AnswerAsync(string path, string accept) => survey.Http.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", accept } } });
    }

    [Fact]
    public async Task Submissions_are_listed_newest_first_a_page_at_a_time()
    {
        var ids = new List<string>();
        string? link = "/api/v1/submissions?top=3";
        while (link is not null)
        {
            var page = await survey.Http.GetJsonAsync(link);
            ids.AddRange(page["value"]!.AsArray().Select(submission => submission!["id"]!.GetValue<string>()));
            link = page["nextLink"]?.GetValue<string>();
        }

        Assert.True(ids.Count >= 8);
        Assert.Equal(ids.OrderDescending(StringComparer.Ordinal), ids);
        Assert.Distinct(ids);
    }

    private static (int Count, int Change) Count(System.Text.Json.Nodes.JsonNode assessment, string status) => (
        assessment["census"]![status]!["count"]!.GetValue<int>(), assessment["census"]![status]!["change"]!.GetValue<int>());
}
