using System.Text.Json;
using Infra.Tests.Compiler;

namespace Infra.Tests.Packages;

/// <summary>What the Azure build would ship: resolved by the SDK in a copy of the sources and without a lock, as by whoever
/// publishes for the first time. The worker's own packages are left out, since not every registry has them.</summary>
public sealed class AzureDependencies : IAsyncLifetime
{
    private static readonly string[] NotSources = ["bin", "obj", "node_modules"];

    private const string WithoutWorker = """
        <Project>
          <Target Name="LeaveOutTheWorker" BeforeTargets="CollectPackageReferences">
            <ItemGroup>
              <PackageReference Remove="@(PackageReference)"
                Condition="$([System.String]::Copy('%(Identity)').StartsWith('Microsoft.Azure.Functions.'))" />
            </ItemGroup>
          </Target>
        </Project>
        """;

    /// <summary>The copy.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("antimony-azure-").FullName;

    /// <summary>The files that would be published: where each is now, by its place in the app's folder.</summary>
    public IReadOnlyDictionary<string, string> Files { get; private set; } = new Dictionary<string, string>();

    /// <summary>The assemblies among them, but for the app's own: without the worker it is not compiled.</summary>
    public IEnumerable<KeyValuePair<string, string>> Libraries =>
        Files.Where(file => Path.GetExtension(file.Key) == ".dll" && file.Key != "AntimonyFunctions.dll");

    public async Task InitializeAsync()
    {
        CopySources();
        var withoutWorker = Path.Combine(Root, "without-worker.targets");
        await File.WriteAllTextAsync(withoutWorker, WithoutWorker);
        var run = await ToolRun.Of(
            "dotnet",
            ["msbuild", "src/AntimonyFunctions", "-restore",
                "-target:BuildOnlySettings;ResolveReferences;ComputeResolvedFilesToPublishList",
                "-property:FunctionsHost=Azure", "-property:Configuration=Release", "-getItem:ResolvedFileToPublish",
                $"-property:CustomAfterMicrosoftCommonTargets={withoutWorker}", "-nodeReuse:false"],
            Root);
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        using var items = JsonDocument.Parse(run.Output);
        Files = items.RootElement.GetProperty("Items").GetProperty("ResolvedFileToPublish").EnumerateArray().ToDictionary(
            file => file.GetProperty("RelativePath").GetString()!, file => file.GetProperty("FullPath").GetString()!);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return Task.CompletedTask;
    }

    private void CopySources()
    {
        var repository = RepositoryFolder.Root;
        foreach (var file in Directory.EnumerateFiles(repository).Concat(SourcesBelow(Path.Combine(repository, "src"))))
        {
            var target = Path.Combine(Root, Path.GetRelativePath(repository, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static IEnumerable<string> SourcesBelow(string folder) =>
        Directory.EnumerateDirectories(folder)
            .Where(child => !NotSources.Contains(Path.GetFileName(child)))
            .SelectMany(SourcesBelow)
            .Concat(Directory.EnumerateFiles(folder));
}
