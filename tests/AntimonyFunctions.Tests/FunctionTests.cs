using System.Text.Json.Nodes;
using AntimonyFunctions.Configuration;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AntimonyFunctions.Tests;

public class FunctionTests
{
    // In the description, but not a function of its own: GetOutlook answers it.
    private const string AnsweredByGetOutlook = "/v1/outlooks/record";

    [Fact]
    public void Every_function_can_be_given_what_it_asks_for()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("SurveyStorage", "UseDevelopmentStorage=true")]).Build();
        using var services = new ServiceCollection()
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
        var declared = DeclaredFunction.All.Where(function => function.Http is not null)
            .SelectMany(function => function.Http!.Methods!.Where(method => method != "head")
                .Select(method => $"{method} /{function.Http.Route}"))
            .Where(route => route != "get /docs/{asset}");
        var described = Paths().SelectMany(path => path.Value!.AsObject().Select(operation => $"{operation.Key} {path.Key}"))
            .Where(route => route != "get " + AnsweredByGetOutlook);

        Assert.Equal(declared.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_description_asks_for_a_key_where_the_function_does()
    {
        foreach (var function in DeclaredFunction.All.Where(function => function.Http is { Route: not "docs/{asset}" }))
        {
            var operation = Paths()["/" + function.Http!.Route!]![function.Http.Methods![0]]!;
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
        JsonNode.Parse(Repository.Read("src/AntimonyFunctions/Api/openapi.json"))!["paths"]!.AsObject();
}
