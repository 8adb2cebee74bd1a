using Infra.Tests.Compiler;
using Infra.Tests.Deployments;

namespace Infra.Tests;

public sealed class SnapshotTests
{
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

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd().Split('\n');
}
