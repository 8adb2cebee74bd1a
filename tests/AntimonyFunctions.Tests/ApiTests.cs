using Antimony.Storage.Submissions;
using Antimony.Survey.Files.Formats;
using AntimonyFunctions.Http;
using Microsoft.AspNetCore.Http;

namespace AntimonyFunctions.Tests;

public class ApiTests
{
    [Theory]
    [InlineData("", "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/csv", "text/csv")]
    [InlineData("text/*;q=0.9, application/json;q=0.5", "text/csv")]
    [InlineData("text/csv;q=0, */*", "application/json")]
    [InlineData("application/json;q=0.2, text/csv;q=0.2", "application/json")]
    [InlineData("image/png", null)]
    [InlineData("application/json; charset=utf-8", "application/json")]
    [InlineData("text/csv;charset=utf-8", "text/csv")]
    [InlineData("Text/CSV;header=present;q=0.4, application/json;charset=utf-8;q=0.3", "text/csv")]
    [InlineData("text/csv;charset=utf-8;q=0", null)]
    public void The_best_liked_media_type_is_chosen(string accept, string? expected)
    {
        var request = new DefaultHttpContext().Request;
        if (accept.Length > 0) request.Headers.Accept = accept;

        Assert.Equal(expected, MediaTypes.Choose(request, "application/json", "text/csv"));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", true)]
    [InlineData("en;q=0.8, zh;q=0.9", true)]
    [InlineData("en-GB, zh;q=0.9", false)]
    [InlineData("fr", false)]
    public void Chinese_is_spoken_to_those_who_prefer_it(string acceptLanguage, bool chinese)
    {
        var request = new DefaultHttpContext().Request;
        if (acceptLanguage.Length > 0) request.Headers.AcceptLanguage = acceptLanguage;

        Assert.Equal(chinese, MediaTypes.PrefersChinese(request));
    }

    [Theory]
    [InlineData("2025-02.csv", true)]
    [InlineData("湖南 2025年2月.xlsx", true)]
    [InlineData("", false)]
    [InlineData(".hidden.csv", false)]
    [InlineData("..%2Fa.csv", false)]
    [InlineData("a%5Cb.csv", false)]
    [InlineData("a%252Fb.csv", false)]
    [InlineData("C:a.csv", false)]
    [InlineData("a\u0000.csv", false)]
    public void A_file_name_is_one_harmless_path_segment(string routeValue, bool valid) =>
        Assert.Equal(valid, SurveyFileName.FaultOf(routeValue) is null);

    [Theory]
    [InlineData("2025-03-01", "2025-03-01T23:59:59.9999999+00:00")]
    [InlineData("2025-03-01T08:00:00Z", "2025-03-01T08:00:00.0000000+00:00")]
    [InlineData("2025-03-01T08:00:00+08:00", "2025-03-01T00:00:00.0000000+00:00")]
    public void AsOf_takes_a_day_to_its_end_and_a_moment_as_it_is(string text, string moment)
    {
        var query = new QueryReader(RequestWith("asOf", text));

        Assert.Equal(moment, query.AsOf()!.Value.ToString("O"));
        Assert.Null(query.Problem);
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("1899-12-31")]
    [InlineData("0001-01-01")]
    [InlineData("1899-12-31T23:59:59Z")]
    [InlineData("yesterday")]
    public async Task AsOf_beyond_the_years_that_have_months_is_malformed(string text)
    {
        var query = new QueryReader(RequestWith("asOf", text));

        Assert.Null(query.AsOf());
        Assert.Equal((400, "asOf"), await RefusedParameterAsync(query));
    }

    [Theory]
    [InlineData("accepted,rejected")]
    [InlineData("received,accepted")]
    [InlineData("+1")]
    [InlineData("1")]
    [InlineData("lost")]
    public async Task A_name_is_one_that_exists(string text)
    {
        var query = new QueryReader(RequestWith("status", text));

        Assert.Null(query.Name<SubmissionStatus>("status"));
        Assert.Equal((400, "status"), await RefusedParameterAsync(query));
    }

    [Fact]
    public void A_name_may_be_written_in_any_case() =>
        Assert.Equal(
            SubmissionStatus.Rejected,
            new QueryReader(RequestWith("status", "rejected")).Name<SubmissionStatus>("status"));

    [Theory]
    [InlineData(",")]
    [InlineData(" , ,")]
    [InlineData(" ")]
    public async Task A_list_of_nothing_is_malformed(string text)
    {
        var query = new QueryReader(RequestWith("measures", text));

        Assert.Empty(query.List("measures"));
        Assert.Equal((400, "measures"), await RefusedParameterAsync(query));
    }

    [Fact]
    public async Task A_period_does_not_end_before_it_begins()
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new("?from=2025-03&to=2025-02");
        var query = new QueryReader(request);

        query.Period();

        Assert.Equal((400, "from"), await RefusedParameterAsync(query));
    }

    [Theory]
    [InlineData("?from=2025-02&to=2025-02", "2025-02", "2025-02")]
    [InlineData("?from=2025-02", "2025-02", null)]
    [InlineData("?to=2025-02", null, "2025-02")]
    public void A_period_may_be_one_month_and_open_at_either_end(string text, string? from, string? to)
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new(text);
        var query = new QueryReader(request);

        var period = query.Period();

        Assert.Equal((from, to), (period.From?.ToString(), period.To?.ToString()));
        Assert.Null(query.Problem);
    }

    [Fact]
    public void The_first_malformed_parameter_is_the_problem()
    {
        var query = new QueryReader(RequestWith("top", "many"));

        Assert.Equal(50, query.Number("top", 50, 1, 500));
        Assert.NotNull(query.Problem);
    }

    private static async Task<(int Status, string? Parameter)> RefusedParameterAsync(QueryReader query)
    {
        var answer = await Answer.OfAsync(query.Problem!);
        return (answer.Status, answer.Problem["parameter"]?.GetValue<string>());
    }

    private static HttpRequest RequestWith(string name, string value)
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = QueryString.Create(name, value);
        return request;
    }
}
