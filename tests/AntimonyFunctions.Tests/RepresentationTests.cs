using AntimonyFunctions.Http;
using AntimonyFunctions.Resources;
using Microsoft.AspNetCore.Http;

namespace AntimonyFunctions.Tests;

public class RepresentationTests
{
    private static readonly HttpRequest AnyRequest = new DefaultHttpContext().Request;

    public static TheoryData<string, string> Offers => new()
    {
        { "openapi.json", "application/json" },
        { "docs", "text/html" },
        { "rules", "application/json" },
        { "csv", "text/csv" },
    };

    [Theory]
    [MemberData(nameof(Offers))]
    public async Task A_resource_is_refused_to_those_who_do_not_take_its_only_type(string resource, string offered)
    {
        var refused = await Answer.OfAsync(Resource(resource), accept: "application/xml");

        Assert.Equal(406, refused.Status);
        Assert.Contains(offered, refused.Problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("no-store", refused.Headers.CacheControl);
        Assert.False(refused.Headers.ContainsKey("ETag"));
    }

    [Theory]
    [MemberData(nameof(Offers))]
    public async Task It_is_served_to_those_who_take_its_type_or_anything(string resource, string offered)
    {
        foreach (var accept in new[] { null, "*/*", offered, offered + "; charset=utf-8", "application/xml, */*;q=0.1" })
        {
            var served = await Answer.OfAsync(Resource(resource), accept);

            Assert.Equal(200, served.Status);
            Assert.Equal(offered + "; charset=utf-8", served.ContentType);
            Assert.NotEmpty(served.Body);
        }
    }

    private static IResult Resource(string name) => name switch
    {
        "openapi.json" => Documentation.GetOpenApi(AnyRequest),
        "docs" => Documentation.GetDocs(AnyRequest),
        "rules" => Rules.List(AnyRequest),
        _ => Representation.OfText("month\r\n", Representation.Csv),
    };

    [Fact]
    public async Task A_reader_that_leaves_while_it_is_written_is_no_fault()
    {
        using var left = new CancellationTokenSource();
        await left.CancelAsync();
        var http = new DefaultHttpContext { RequestAborted = left.Token, Response = { Body = new MemoryStream() } };

        await Representation.OfText("text", "text/plain").ExecuteAsync(http);

        Assert.Equal(0, http.Response.Body.Length);
    }
}
