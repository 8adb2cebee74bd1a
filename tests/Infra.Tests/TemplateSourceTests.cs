using System.Text.Json;
using System.Text.RegularExpressions;
using Infra.Tests.Compiler;

namespace Infra.Tests;

public sealed partial class TemplateSourceTests
{
    [Fact]
    public async Task Every_template_compiles_and_lints_without_a_word()
    {
        var run = await BicepCompiler.Run(RepositoryFolder.Root, "lint", "--pattern", "infra/**/*.bicep", "--no-restore");

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Equal("", run.Errors.Trim());
    }

    [Theory, InlineData("main"), InlineData("eventgrid")]
    public async Task A_template_builds_without_a_word(string template)
    {
        var run = await BicepCompiler.Run(RepositoryFolder.Infra, "build", $"{template}.bicep", "--stdout", "--no-restore");

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Equal("", run.Errors.Trim());
        Assert.NotEmpty(JsonDocument.Parse(run.Output).RootElement.GetProperty("resources").EnumerateObject());
    }

    [Fact]
    public async Task Every_template_and_parameter_file_is_formatted()
    {
        using var copy = new WorkingCopy();
        foreach (var pattern in new[] { "**/*.bicep", "**/*.bicepparam" })
        {
            var run = await BicepCompiler.Run(copy.Infra, "format", "--pattern", pattern);
            Assert.True(run.ExitCode == 0, run.Errors);
        }

        var changed = Directory.EnumerateFiles(copy.Infra, "*.bicep*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(copy.Infra, file))
            .Where(file => File.ReadAllText(Path.Combine(copy.Infra, file))
                != File.ReadAllText(Path.Combine(RepositoryFolder.Infra, file)));
        Assert.Empty(changed);
    }

    [Fact]
    public void A_lint_rule_is_an_error_or_a_comment_says_why_not()
    {
        var lines = File.ReadAllLines(Path.Combine(RepositoryFolder.Infra, "bicepconfig.json"));
        var rules = lines.Index().Where(line => line.Item.Contains("\"level\"", StringComparison.Ordinal)).ToList();

        Assert.True(rules.Count >= 50, $"only {rules.Count} rules are set");
        Assert.All(rules, rule => Assert.True(
            rule.Item.Contains("\"error\"", StringComparison.Ordinal)
                || lines[rule.Index - 1].TrimStart().StartsWith("//", StringComparison.Ordinal),
            rule.Item));
    }

    [Fact]
    public void A_module_is_local_and_shorter_than_150_lines()
    {
        var modules = RepositoryFolder.BicepFiles.Where(file => file.Contains("modules", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(modules);
        Assert.All(modules, file => Assert.InRange(File.ReadAllLines(file).Length, 1, 149));
        Assert.All(
            RepositoryFolder.BicepFiles.SelectMany(file => ModuleReference().Matches(File.ReadAllText(file))),
            reference => Assert.EndsWith(".bicep", reference.Groups[1].Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Microsoft.Web", "2025-03-01")]
    [InlineData("Microsoft.Storage", "2025-06-01")]
    [InlineData("Microsoft.EventGrid", "2025-02-15")]
    [InlineData("Microsoft.ManagedIdentity", "2024-11-30")]
    [InlineData("Microsoft.Insights/components", "2020-02-02")]
    [InlineData("Microsoft.Authorization/roleAssignments", "2022-04-01")]
    [InlineData("Microsoft.OperationalInsights/workspaces", "2025-07-01")]
    public void A_provider_is_addressed_in_the_agreed_version_or_a_newer_one(string type, string version)
    {
        var used = RepositoryFolder.BicepFiles
            .SelectMany(file => ResourceType().Matches(File.ReadAllText(file)))
            .Where(match => match.Groups["type"].Value.StartsWith(type, StringComparison.Ordinal))
            .Select(match => match.Groups["version"].Value)
            .ToList();

        Assert.NotEmpty(used);
        Assert.All(used, found => Assert.True(string.CompareOrdinal(found, version) >= 0, $"{type} in {found}"));
    }

    [GeneratedRegex(@"^module \w+ '([^']+)'", RegexOptions.Multiline)]
    private static partial Regex ModuleReference();

    [GeneratedRegex(@"resource \w+ '(?<type>Microsoft\.[^@]+)@(?<version>[^']+)'")]
    private static partial Regex ResourceType();
}
