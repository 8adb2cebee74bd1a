using System.Text.Json.Nodes;
using NJsonSchema;

namespace EndToEnd.Tests;

/// <summary>Holds the served resources to the description that the app serves of itself.</summary>
[Collection(PublishedSurveyDefinition.Name)]
public sealed class OpenApiTests(PublishedSurvey survey)
{
    [Theory]
    [InlineData("/api/v1/assessments/2025-02", "Assessment")]
    [InlineData("/api/v1/assessments/2024-10", "Assessment")]
    [InlineData("/api/v1/assessments/2025-02/provenance", "Provenance")]
    [InlineData("/api/v1/assessments/2025-02/provenance/producers", "ProducerProvenance")]
    [InlineData("/api/v1/revisions", "RevisionRecord")]
    [InlineData("/api/v1/outlooks", "OutlookList")]
    [InlineData("/api/v1/outlooks/2024-10", "Outlook")]
    [InlineData("/api/v1/outlooks/latest", "Outlook")]
    [InlineData("/api/v1/outlooks/record", "OutlookRecord")]
    [InlineData("/api/v1/series", "Series")]
    [InlineData("/api/v1/rules", "RuleList")]
    [InlineData("/api/v1/submissions", "SubmissionPage")]
    [InlineData("/api/v1/assessments/1999-01", "Problem")]
    [InlineData("/api/health/ready", "Health")]
    public async Task What_is_served_is_what_is_described(string path, string schemaName)
    {
        var description = await survey.Http.GetJsonAsync("/api/openapi.json");
        var schema = await SchemaOfAsync(description, schemaName);
        using var answer = await survey.Http.GetAsync(new Uri(path, UriKind.Relative));

        var faults = schema.Validate(await answer.Content.ReadAsStringAsync());

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task A_resource_that_lacks_a_field_would_be_found()
    {
        var schema = await SchemaOfAsync(await survey.Http.GetJsonAsync("/api/openapi.json"), "Assessment");
        var assessment = await survey.Http.GetJsonAsync("/api/v1/assessments/2025-02");
        assessment["change"]!.AsObject().Remove("momPct");

        Assert.NotEmpty(schema.Validate(assessment.ToJsonString()));
    }

    // A schema of its own: the components become its definitions.
    private static Task<JsonSchema> SchemaOfAsync(JsonNode description, string name) => JsonSchema.FromJsonAsync(
        new JsonObject
        {
            ["definitions"] = description["components"]!["schemas"]!.DeepClone(),
            ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = $"#/definitions/{name}" }),
        }.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal));
}
