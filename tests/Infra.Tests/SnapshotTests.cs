using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Tests.Deployments;
using Tests.Shared;

namespace Infra.Tests;

public sealed class SnapshotTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public static TheoryData<string> ParameterFiles => [.. DeploymentSnapshot.ParameterFiles];

    [Theory, MemberData(nameof(ParameterFiles))]
    public async Task What_would_be_deployed_is_what_the_kept_snapshot_says(string parameterFile) =>
        Approved.Equal(DeploymentSnapshot.KeptFile(parameterFile), (await DeploymentSnapshot.Of(parameterFile)).Text, Sorted);

    private static string Sorted(string json) => Sorted(JsonNode.Parse(json))!.ToJsonString(Indented);

    // The compiler writes the outputs of a deployment in an order that differs from run to run.
    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject json => new JsonObject(
            json.OrderBy(member => member.Key, StringComparer.Ordinal)
                .Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray json => new JsonArray([.. json.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
