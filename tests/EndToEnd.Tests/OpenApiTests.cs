using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace EndToEnd.Tests;

/// <summary>Holds the served resources to the description that the app serves of itself.</summary>
public sealed class OpenApiTests(PublishedSurvey survey) : IClassFixture<PublishedSurvey>
{
    [Theory]
    [InlineData("/api/v1/assessments/2025-02", "Assessment")]
    [InlineData("/api/v1/assessments/2024-10", "Assessment")]
    [InlineData("/api/v1/assessments/2025-02/provenance", "Provenance")]
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
        var schema = SchemaOf(description, schemaName);
        using var answer = await survey.Http.GetAsync(new Uri(path, UriKind.Relative));

        var result = schema.Evaluate(
            JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement,
            new EvaluationOptions { OutputFormat = OutputFormat.List });

        Assert.True(result.IsValid, string.Join('\n', (result.Details ?? [])
            .Where(detail => detail.Errors is { Count: > 0 })
            .Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}")));
    }

    // A schema of its own: the components become its definitions.
    private static JsonSchema SchemaOf(JsonNode description, string name)
    {
        var definitions = description["components"]!["schemas"]!.DeepClone();
        var text = new JsonObject { ["$defs"] = definitions, ["$ref"] = $"#/$defs/{name}" }.ToJsonString()
            .Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
        return JsonSchema.FromText(text);
    }
}
