using Infra.Tests.Deployments;

namespace Infra.Tests;

public sealed class SettingsTests
{
    public static TheoryData<string> MainParameterFiles => [.. DeploymentSnapshot.ParameterFiles.Take(3)];

    [Theory, MemberData(nameof(MainParameterFiles))]
    public async Task The_app_gets_exactly_the_settings_that_host_code_and_telemetry_read(string parameterFile)
    {
        string[] read = [.. CodeFacts.HostSettings, .. CodeFacts.AppSettings, .. CodeFacts.TelemetrySettings];

        Assert.Equal(read.Order(StringComparer.Ordinal), (await Settings(parameterFile)).Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("AzureWebJobsStorage", "stantimonyh")]
    [InlineData("SurveyStorage", "stantimonys")]
    public async Task A_storage_connection_names_three_addresses_of_its_account_and_an_identity(string connection, string account)
    {
        var settings = await Settings(DeploymentSnapshot.ParameterFiles[1]);

        Assert.All(
            new[] { "blob", "queue", "table" },
            part => Assert.Matches($"https://\\{{0\\}}\\.{part}\\..*'{account}", settings[$"{connection}__{part}ServiceUri"]));
        Assert.Equal("managedidentity", settings[$"{connection}__credential"]);
        Assert.Contains("outputs.clientId", settings[$"{connection}__clientId"], StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(MainParameterFiles))]
    public async Task The_tables_are_those_of_the_code(string parameterFile)
    {
        var snapshot = await DeploymentSnapshot.Of(parameterFile);
        var tables = snapshot.OfType("Microsoft.Storage/storageAccounts/tableServices/tables");

        Assert.Equal(
            CodeFacts.Tables.Order(StringComparer.Ordinal),
            tables.Select(table => table.Name).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(MainParameterFiles))]
    public async Task The_containers_are_that_of_the_code_and_those_of_the_platform(string parameterFile)
    {
        var snapshot = await DeploymentSnapshot.Of(parameterFile);
        var containers = snapshot.OfType("Microsoft.Storage/storageAccounts/blobServices/containers");

        string[] expected = [CodeFacts.SurveysContainer, "dead-letters", "packages"];
        Assert.Equal(
            expected.Order(StringComparer.Ordinal), containers.Select(container => container.Name).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(MainParameterFiles))]
    public async Task Survey_files_are_versioned_can_be_brought_back_and_are_never_deleted_by_a_rule(string parameterFile)
    {
        var snapshot = await DeploymentSnapshot.Of(parameterFile);
        var blobs = snapshot.OfType("Microsoft.Storage/storageAccounts/blobServices")
            .Single(service => service.Id.Contains("stantimonys", StringComparison.Ordinal));
        var rules = Assert.Single(snapshot.OfType("Microsoft.Storage/storageAccounts/managementPolicies"))
            .At("properties.policy.rules").EnumerateArray().ToList();

        Assert.Equal("True", blobs["properties.isVersioningEnabled"]);
        Assert.Equal("True", blobs["properties.deleteRetentionPolicy.enabled"]);
        Assert.Equal("True", blobs["properties.containerDeleteRetentionPolicy.enabled"]);
        Assert.All(
            rules.Where(rule => rule.GetRawText().Contains("\"surveys/\"", StringComparison.Ordinal)),
            rule => Assert.DoesNotContain("\"delete\"", rule.GetRawText(), StringComparison.Ordinal));
        Assert.Equal(2, rules.Count);
    }

    private static async Task<Dictionary<string, string>> Settings(string parameterFile) =>
        Assert.Single((await DeploymentSnapshot.Of(parameterFile)).OfType("Microsoft.Web/sites"))
            .At("properties.siteConfig.appSettings").EnumerateArray()
            .ToDictionary(
                setting => setting.GetProperty("name").GetString()!, setting => setting.GetProperty("value").GetString()!);
}
