using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tests.Shared;

namespace AntimonyFunctions.Tests;

/// <summary>requests.http has every call of the API's description, as the description has it.</summary>
public partial class RequestsFileTests
{
    private const string Server = "/api";

    private static readonly string File = Repository.Read("src/AntimonyFunctions/requests.http").ReplaceLineEndings("\n");

    private static readonly List<Request> Requests =
        [.. RequestLine().Matches(File).Select(match => new Request(
            match.Groups["method"].Value.ToLowerInvariant(),
            match.Groups["path"].Value,
            [.. match.Groups["query"].Value.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')[0])],
            match.Groups["headers"].Value.Contains("x-functions-key: {{key}}", StringComparison.Ordinal)))];

    private static readonly List<Operation> Operations = ReadOperations();

    [Fact]
    public void Every_request_can_be_read()
    {
        var titles = File.Split('\n').Count(line => line.StartsWith("### ", StringComparison.Ordinal));

        Assert.Equal(titles, Requests.Count);
    }

    [Fact]
    public void Every_operation_has_a_request_and_every_request_is_an_operation()
    {
        var called = Requests
            .Select(request => $"{request.Method} {OperationOf(request)?.Path ?? "nothing at " + request.Path}").Distinct();

        Assert.Equal(
            Operations.Select(operation => $"{operation.Method} {operation.Path}").Order(StringComparer.Ordinal),
            called.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Requests_have_no_parameter_that_the_operation_does_not_know() =>
        Assert.Empty(
            from request in Requests
            from name in request.Query
            where OperationOf(request)?.Query.Contains(name) != true
            select $"{request.Path}?{name}");

    [Fact]
    public void Requests_send_a_key_where_the_operation_asks_for_one() =>
        Assert.Empty(
            from request in Requests
            where OperationOf(request)?.NeedsKey != request.SendsKey
            select request.Path);

    [Fact]
    public void Every_variable_is_defined() =>
        Assert.Equal(
            Definition().Matches(File).Select(match => match.Groups["name"].Value).Order(StringComparer.Ordinal),
            Variable().Matches(File).Select(match => match.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal));

    // Of templates that fit, the one with most literal segments is meant.
    private static Operation? OperationOf(Request request) =>
        Operations.Where(operation => operation.Method == request.Method && operation.Pattern.IsMatch(request.Path))
            .MinBy(operation => operation.Path.Count(letter => letter == '{'));

    private static List<Operation> ReadOperations()
    {
        var description = JsonNode.Parse(Repository.Read("src/AntimonyFunctions/Resources/openapi.json"))!;
        return [.. description["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => new Operation(
            operation.Key,
            Server + path.Key,
            new Regex($"^{Regex.Replace(Server + path.Key, "{[^}]+}", "[^/]+")}$"),
            [.. (operation.Value!["parameters"]?.AsArray() ?? []).Select(parameter => ParameterOf(description, parameter!))
                .Where(parameter => parameter["in"]!.GetValue<string>() == "query")
                .Select(parameter => parameter["name"]!.GetValue<string>())],
            operation.Value["security"] is not null)))];
    }

    private static JsonNode ParameterOf(JsonNode description, JsonNode parameter) =>
        parameter["$ref"]?.GetValue<string>().Split('/')[^1] is { } name
            ? description["components"]!["parameters"]![name]!
            : parameter;

    private sealed record Request(string Method, string Path, IReadOnlyList<string> Query, bool SendsKey);

    private sealed record Operation(string Method, string Path, Regex Pattern, IReadOnlyList<string> Query, bool NeedsKey);

    [GeneratedRegex(
        @"^(?<method>[A-Z]+) \{\{host\}\}(?<path>/[^\s?]*)(?:\?(?<query>\S*))?\n(?<headers>(?:[\w-]+: .*\n)*)",
        RegexOptions.Multiline)]
    private static partial Regex RequestLine();

    [GeneratedRegex(@"^@(?<name>\w+) = ", RegexOptions.Multiline)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\{\{(?<name>\w+)\}\}")]
    private static partial Regex Variable();
}
