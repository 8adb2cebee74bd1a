using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;
using Infra.Tests.Compiler;

namespace Infra.Tests.Packages;

/// <summary>Both builds ship the same libraries, so that what is tested is what is deployed.</summary>
public sealed class AzureDependencyTests(AzureDependencies azure) : IClassFixture<AzureDependencies>
{
    private static string LocalOutput => RepositoryFolder.Metadata("AppDirectory");

    [Fact]
    public void Each_assembly_has_the_version_that_the_local_build_has()
    {
        var shipped = azure.Libraries.ToDictionary(assembly => assembly.Key, assembly => Version(assembly.Value));
        var local = shipped.Keys.ToDictionary(place => place, place => Version(Path.Combine(LocalOutput, place)));

        Assert.Contains("Antimony.Survey.dll", shipped.Keys);
        Assert.Contains("System.IO.Packaging.dll", shipped.Keys);
        Assert.Equal(Lines(local), Lines(shipped));
    }

    [Fact]
    public void Each_assembly_finds_what_it_was_compiled_against()
    {
        var shipped = azure.Libraries.Select(library => AssemblyFile.Read(library.Value)).ToList();
        var present = shipped.Concat(Framework()).ToLookup(assembly => assembly.Name.Name!, assembly => assembly.Name.Version!);

        var missing =
            from assembly in shipped
            from reference in assembly.References
            where !present[reference.Name!].Any(version => version >= reference.Version)
            select $"{assembly} wants {reference.Name} {reference.Version}, not {string.Join(", ", present[reference.Name!])}";

        Assert.Equal([], missing);
    }

    [Fact]
    public void The_restore_leaves_nothing_beside_the_sources()
    {
        var project = Path.Combine(azure.Root, "src", "AntimonyFunctions");

        Assert.True(File.Exists(Path.Combine(project, "obj", "packages.azure.lock.json")));
        Assert.Equal(NamesIn(Path.Combine(RepositoryFolder.Root, "src", "AntimonyFunctions")), NamesIn(project));
    }

    // Symbols name files and lines in the stack traces of Application Insights; documentation serves compilers only.
    [Fact]
    public void Symbols_are_deployed_and_documentation_is_not()
    {
        string[] symbols = ["Antimony.Storage.pdb", "Antimony.Survey.pdb", "AntimonyFunctions.pdb"];

        Assert.Equal(symbols, azure.Files.Keys.Where(place => Path.GetExtension(place) == ".pdb").Order(StringComparer.Ordinal));
        Assert.DoesNotContain(azure.Files.Keys, place => Path.GetExtension(place) == ".xml");
        Assert.Contains("host.json", azure.Files.Keys);
    }

    // One that only its parents' wishes decide would be another version wherever a registry offers another.
    [Fact]
    public void Each_package_that_others_bring_along_has_its_version_in_Directory_Packages()
    {
        var lockFile = Path.Combine(RepositoryFolder.Root, "src", "AntimonyFunctions", "packages.lock.json");
        using var packages = JsonDocument.Parse(File.ReadAllText(lockFile));

        var byType = packages.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
            .ToLookup(package => package.Value.GetProperty("type").GetString(), package => package.Name);

        Assert.NotEmpty(byType["CentralTransitive"]);
        Assert.Equal([], byType["Transitive"]);
    }

    // Those whose public API the development host is held to (tests/Functions.Local.Tests/worker-api.txt): what is referenced
    // beside them nobody has read, and nobody calls.
    [Fact]
    public void The_Azure_build_references_the_workers_packages_that_the_app_uses_and_no_other()
    {
        string[] used =
        [
            "Microsoft.Azure.Functions.Worker", "Microsoft.Azure.Functions.Worker.Extensions.Http",
            "Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore",
            "Microsoft.Azure.Functions.Worker.Extensions.Storage.Blobs",
            "Microsoft.Azure.Functions.Worker.Extensions.Timer", "Microsoft.Azure.Functions.Worker.Sdk",
        ];
        var project = XDocument.Load(Path.Combine(RepositoryFolder.Root, "src", "AntimonyFunctions", "AntimonyFunctions.csproj"));
        var referenced = project.Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value)
            .Where(name => name.StartsWith("Microsoft.Azure.Functions.", StringComparison.Ordinal));

        Assert.Equal(used, referenced.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string?> NamesIn(string folder) =>
        Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private static string Lines(Dictionary<string, string> versions) =>
        string.Join('\n', versions.Select(version => $"{version.Key}: {version.Value}").Order(StringComparer.Ordinal));

    private static string Version(string path) => File.Exists(path)
        ? $"{AssemblyFile.Read(path)} ({FileVersionInfo.GetVersionInfo(path).FileVersion})"
        : "not there";

    private static IEnumerable<AssemblyFile> Framework() =>
        new[] { typeof(object), typeof(Microsoft.AspNetCore.Http.IResult) }
            .SelectMany(type => Directory.EnumerateFiles(Path.GetDirectoryName(type.Assembly.Location)!, "*.dll"))
            .Where(IsManaged)
            .Select(AssemblyFile.Read);

    private static bool IsManaged(string path)
    {
        using var image = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(path));
        return image.HasMetadata;
    }
}
