using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AntimonyFunctions.Configuration;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tests.Shared;

namespace AntimonyFunctions.Tests;

public class FunctionTests
{
    // In the description, but not a function of its own: GetOutlook answers it.
    private const string AnsweredByGetOutlook = "/api/v1/outlooks/record";
    private const string Server = "/api";

    [Fact]
    public void Every_function_can_be_given_what_it_asks_for()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("SurveyStorage", "UseDevelopmentStorage=true")]).Build();
        using var log = new AnnouncedLog();
        using var services = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(log)
            .AddLogging()
            .AddSurveyStorage(configuration)
            .AddSurveyWorkflow()
            .BuildServiceProvider();

        foreach (var type in DeclaredFunction.All.Where(f => !f.Method.IsStatic).Select(f => f.Method.DeclaringType!).Distinct())
            Assert.NotNull(ActivatorUtilities.CreateInstance(services, type));
    }

    [Fact]
    public void Functions_have_names_of_their_own() =>
        Assert.Distinct(DeclaredFunction.All.Select(function => function.Name));

    // The host prefers no literal: of two templates that fit, the function whose name sorts first gets the request.
    [Fact]
    public void No_function_takes_what_is_meant_for_another()
    {
        var inOrder = DeclaredFunction.All.Where(function => function.Http is not null)
            .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase)
            .Select(function => (function, Path: new TemplateMatcher(TemplateParser.Parse(function.Http!.Route!), []))).ToList();

        foreach (var wanted in DeclaredFunction.Described)
        {
            var path = "/" + Regex.Replace(wanted.Http!.Route!, "{[^}]+}", "2025-02");
            var first = inOrder.First(candidate => candidate.Path.TryMatch(path, [])
                && candidate.function.Http!.Methods?.Contains(wanted.Http.Methods![0]) != false);
            Assert.Equal(wanted.Name, first.function.Name);
        }
    }

    // The host tries functions in the order of their names, whatever their templates: the one for the rest must be the last.
    [Fact]
    public void The_function_for_unknown_routes_sorts_after_every_other() =>
        Assert.Equal(
            "Unknown",
            DeclaredFunction.All.Select(function => function.Name).Order(StringComparer.OrdinalIgnoreCase).Last());

    [Fact]
    public void Every_HTTP_function_names_its_level()
    {
        foreach (var function in DeclaredFunction.All.Where(function => function.Http is not null))
        {
            var arguments = function.Method.GetParameters()
                .SelectMany(parameter => parameter.GetCustomAttributesData())
                .Single(attribute => attribute.AttributeType == typeof(HttpTriggerAttribute)).ConstructorArguments;
            Assert.Equal(typeof(AuthorizationLevel), arguments[0].ArgumentType);
        }
    }

    [Fact]
    public void The_description_has_every_route_and_no_other()
    {
        var declared = DeclaredFunction.Described
            .SelectMany(function => function.Http!.Methods!.Where(method => method != "head")
                .Select(method => $"{method} /{function.Http.Route}"));
        var described = Paths()
            .SelectMany(path => path.Value!.AsObject().Select(operation => $"{operation.Key} {Server}{path.Key}"))
            .Where(route => route != "get " + AnsweredByGetOutlook);

        Assert.Equal(declared.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_description_asks_for_a_key_where_the_function_does()
    {
        foreach (var function in DeclaredFunction.Described)
        {
            var operation = Paths()[("/" + function.Http!.Route)[Server.Length..]]![function.Http.Methods![0]]!;
            Assert.Equal(function.Http.AuthLevel != AuthorizationLevel.Anonymous, operation["security"] is not null);
        }
    }

    [Theory]
    [InlineData("GetAssessment", AuthorizationLevel.Anonymous)]
    [InlineData("GetOutlook", AuthorizationLevel.Anonymous)]
    [InlineData("PutSurvey", AuthorizationLevel.Function)]
    [InlineData("GetSubmission", AuthorizationLevel.Function)]
    [InlineData("ListSubmissions", AuthorizationLevel.Function)]
    public void What_quotes_or_changes_responses_needs_a_key(string function, AuthorizationLevel level) =>
        Assert.Equal(level, DeclaredFunction.All.Single(f => f.Name == function).Http!.AuthLevel);

    private static JsonObject Paths() =>
        JsonNode.Parse(Repository.Read("src/AntimonyFunctions/Resources/openapi.json"))!["paths"]!.AsObject();
}
