using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Tests.Compiler;
using Infra.Tests.Deployments;

namespace Infra.Tests;

public sealed class SnapshotTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public static TheoryData<string> ParameterFiles => [.. DeploymentSnapshot.ParameterFiles];

    [Theory, MemberData(nameof(ParameterFiles))]
    public async Task What_would_be_deployed_is_what_the_kept_snapshot_says(string parameterFile)
    {
        var kept = await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Root, DeploymentSnapshot.KeptFile(parameterFile)));
        var now = (await DeploymentSnapshot.Of(parameterFile)).Text;

        Assert.True(
            Lines(kept).SequenceEqual(Lines(now)),
            $"{parameterFile} deploys something else than its snapshot says. First difference: {FirstDifference(kept, now)}. " +
            $"If that is meant: bicep {string.Join(' ', DeploymentSnapshot.Command(parameterFile))}");
    }

    private static string FirstDifference(string kept, string now) => Lines(kept).Zip(Lines(now))
        .Where(pair => pair.First != pair.Second).Select(pair => $"'{pair.First.Trim()}' became '{pair.Second.Trim()}'")
        .FirstOrDefault("the length");

    private static string[] Lines(string json) => Sorted(JsonNode.Parse(json))!.ToJsonString(Indented).Split('\n');

    // The compiler writes the outputs of a deployment in an order that differs from run to run.
    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject json => new JsonObject(
            json.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray json => new JsonArray([.. json.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
