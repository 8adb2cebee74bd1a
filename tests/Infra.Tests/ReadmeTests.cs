using System.Text.RegularExpressions;
using Infra.Tests.Compiler;
using Infra.Tests.Deployments;

namespace Infra.Tests;

public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(RepositoryFolder.Infra, "README.md"));

    [Fact]
    public void Every_parameter_stands_in_the_table()
    {
        var parameters = Parameter().Matches(File.ReadAllText(Path.Combine(RepositoryFolder.Infra, "main.bicep")))
            .Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(parameters);
        Assert.All(parameters, parameter => Assert.Contains($"\n| `{parameter}` |", Readme, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_alert_leads_to_a_section_that_exists()
    {
        var sections = new List<string>();
        foreach (var file in DeploymentSnapshot.ParameterFiles)
            sections.AddRange(Section().Matches((await DeploymentSnapshot.Of(file)).Text).Select(match => match.Groups[1].Value));

        Assert.Equal(6, sections.Distinct().Count());
        Assert.All(sections, section => Assert.Contains($"\n### {section}\n", Readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_role_stands_in_the_table()
    {
        var roles = Role().Matches(File.ReadAllText(Path.Combine(RepositoryFolder.Infra, "roles.bicep")))
            .Select(match => Word().Replace(match.Groups[1].Value, " $1")).ToList();

        Assert.NotEmpty(roles);
        Assert.All(roles, role => Assert.Contains(role, Readme, StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"^param (\w+)", RegexOptions.Multiline)]
    private static partial Regex Parameter();

    [GeneratedRegex("""See (?:\\"|\\u0022|")([^"\\]+)(?:\\"|\\u0022|") in infra/README""")]
    private static partial Regex Section();

    [GeneratedRegex(@"^  (\w+): '", RegexOptions.Multiline)]
    private static partial Regex Role();

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Word();
}
