using Antimony.Demo.Azurite;

namespace Antimony.Demo.Tests;

public sealed class NodeRuntimeTests
{
    [Theory]
    [InlineData("no-such-node", "npm")]
    [InlineData("node", "no-such-npm")]
    public async Task Whoever_lacks_Node_or_npm_is_told_in_one_line_what_to_install(string node, string npm)
    {
        var refusal = await Assert.ThrowsAsync<EmulatorUnavailableException>(() => new NodeRuntime(node, npm).RequireAsync());

        Assert.Equal("Node.js 20 or newer is needed for the storage emulator Azurite: https://nodejs.org", refusal.Message);
    }

    [Fact]
    public async Task A_Node_that_is_too_old_is_named_with_its_version()
    {
        // Any program that prints another version will do: this one prints the .NET SDK's.
        var refusal = await Assert.ThrowsAsync<EmulatorUnavailableException>(
            () => new NodeRuntime("dotnet", "npm").RequireAsync());

        Assert.StartsWith(NodeRuntime.Needed + " (found 10.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_installation_tells_the_command_and_its_last_word()
    {
        var empty = Directory.CreateTempSubdirectory("no-manifest-").FullName;

        var refusal = await Assert.ThrowsAsync<EmulatorUnavailableException>(() => NodeRuntime.OnPath.InstallAsync(empty));

        Assert.StartsWith("The storage emulator Azurite is not available: 'npm", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        Directory.Delete(empty);
    }
}
