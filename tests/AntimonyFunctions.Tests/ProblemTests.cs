using AntimonyFunctions.Http;
using Microsoft.AspNetCore.Http;

namespace AntimonyFunctions.Tests;

public class ProblemTests
{
    public static TheoryData<string> Kinds => [.. Problems.Keys];

    private static readonly Dictionary<string, IResult> Problems = new(StringComparer.Ordinal)
    {
        ["malformed-parameter"] = Problem.MalformedParameter("top", "many", "a whole number"),
        ["unknown-month"] = Problem.NotFound("unknown-month", "Nothing is known of it."),
        ["not-acceptable"] = Problem.NotAcceptable(["application/json"]),
        ["too-large"] = Problem.TooLarge(20),
        ["unsupported-format"] = Problem.UnsupportedFormat("a.txt"),
        ["unavailable"] = Problem.Unavailable("No answer."),
        ["internal"] = Problem.Internal("1"),
        ["bad-request"] = Problem.OfStatus(400, "Not understood."),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_cache_keeps_a_problem(string kind)
    {
        var answer = await Answer.OfAsync(Problems[kind]);

        Assert.Equal("urn:antimony-functions:problem:" + kind, answer.Problem["type"]!.GetValue<string>());
        Assert.Equal("no-store", answer.Headers.CacheControl);
        Assert.Equal("Accept,Accept-Language", answer.Headers.Vary.ToString());
    }
}
