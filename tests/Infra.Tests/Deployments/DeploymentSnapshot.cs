using System.Collections.Concurrent;
using System.Text.Json;
using Infra.Tests.Compiler;

namespace Infra.Tests.Deployments;

/// <summary>What a parameter file would deploy, as the compiler predicts it: conditions and loops resolved, modules
/// inlined.</summary>
internal sealed class DeploymentSnapshot
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<DeploymentSnapshot>>> Taken = new();

    private readonly JsonElement root;

    private DeploymentSnapshot(string text)
    {
        Text = text;
        root = JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Parameter files under test, relative to the repository.</summary>
    public static IReadOnlyList<string> ParameterFiles { get; } =
    [
        "infra/main.dev.bicepparam",
        "infra/main.prod.bicepparam",
        "tests/Infra.Tests/Deployments/main.private.bicepparam",
        "tests/Infra.Tests/Deployments/eventgrid.public.bicepparam",
        "tests/Infra.Tests/Deployments/eventgrid.private.bicepparam",
    ];

    public static string Private => ParameterFiles[2];

    public static string EventsByWebhook => ParameterFiles[3];

    public static string EventsByQueue => ParameterFiles[4];

    public string Text { get; }

    public IEnumerable<DeployedResource> Resources =>
        root.GetProperty("predictedResources").EnumerateArray().Select(json => new DeployedResource(json));

    public IEnumerable<DeployedResource> OfType(string type) => Resources.Where(resource => resource.Type == type);

    /// <summary>Takes the snapshot from the templates as they are now, never from the kept file. Once for all tests.</summary>
    public static Task<DeploymentSnapshot> Of(string parameterFile) =>
        Taken.GetOrAdd(parameterFile, file => new Lazy<Task<DeploymentSnapshot>>(() => Take(file))).Value;

    private static IReadOnlyList<string> Command(string parameterFile) =>
    [
        "snapshot", parameterFile, "--mode", "overwrite", "--subscription-id", "00000000-0000-0000-0000-000000000000",
        "--resource-group", "rg-antimony", "--location", "swedencentral",
    ];

    /// <summary>Where the snapshot of a parameter file is kept.</summary>
    public static string KeptFile(string parameterFile) => Path.ChangeExtension(parameterFile, ".snapshot.json");

    private static async Task<DeploymentSnapshot> Take(string parameterFile)
    {
        using var copy = new WorkingCopy();
        var run = await BicepCompiler.Run(copy.Root, [.. Command(parameterFile)]);
        Assert.True(run.ExitCode == 0, run.Errors);
        return new DeploymentSnapshot(await File.ReadAllTextAsync(Path.Combine(copy.Root, KeptFile(parameterFile))));
    }
}
