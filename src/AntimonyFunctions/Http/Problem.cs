using Microsoft.AspNetCore.Http;

namespace AntimonyFunctions.Http;

/// <summary>Failures as problem details (RFC 9457). Each kind has a stable type, so that programs need not read its
/// text.</summary>
internal static class Problem
{
    private const string TypePrefix = "urn:antimony-functions:problem:";

    public static IResult MalformedParameter(string name, string? value, string expected) => Of(
        StatusCodes.Status400BadRequest, "malformed-parameter", "A parameter is malformed",
        $"'{name}' is '{value}'; expected {expected}.", ("parameter", name));

    public static IResult NotFound(string kind, string detail) =>
        Of(StatusCodes.Status404NotFound, kind, "Not found", detail);

    public static IResult MethodNotAllowed(string method, IEnumerable<string> allowed) => Of(
        StatusCodes.Status405MethodNotAllowed, "method-not-allowed", "Method not allowed",
        $"This resource does not take {method}; it takes {string.Join(", ", allowed)}.");

    public static IResult NotAcceptable(IEnumerable<string> offered) => Of(
        StatusCodes.Status406NotAcceptable, "not-acceptable", "No acceptable representation",
        $"This resource can be had as {string.Join(", ", offered)}.");

    public static IResult TooLarge(long limit) => Of(
        StatusCodes.Status413PayloadTooLarge, "too-large", "The body is too large",
        $"A survey file has at most {limit} bytes.", ("limit", limit));

    public static IResult UnsupportedFormat(string file) => Of(
        StatusCodes.Status415UnsupportedMediaType, "unsupported-format", "Not a survey file",
        $"'{file}' ends neither in .csv nor in .xlsx.");

    public static IResult Unavailable(string detail) => Of(
        StatusCodes.Status503ServiceUnavailable, "unavailable", "Temporarily unavailable", detail);

    public static IResult Internal(string invocation) => Of(
        StatusCodes.Status500InternalServerError, "internal", "Internal fault",
        "The request could not be answered; the fault is in the log.", ("invocation", invocation));

    public static IResult OfStatus(int status, string detail) =>
        Of(status, "bad-request", "The request was not understood", detail);

    private static ProblemResult Of(
        int status, string type, string title, string detail, params (string Name, object Value)[] extensions) =>
        new ProblemResult(Results.Problem(detail, statusCode: status, title: title, type: TypePrefix + type,
            extensions: extensions.ToDictionary(e => e.Name, e => (object?)e.Value)));
}
