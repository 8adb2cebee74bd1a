using Infra.Tests.Deployments;

namespace Infra.Tests;

public sealed class SecurityTests
{
    /// <summary>The only roles that anything here may have: each is for data or telemetry, none for managing resources.</summary>
    private static readonly Dictionary<string, string> AllowedRoles = new()
    {
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["8a0f0c08-91a1-4084-bc3d-661d67233fed"] = "Storage Queue Data Message Processor",
        ["c6a89b2d-59bc-44d0-9896-0f6e12d7b80a"] = "Storage Queue Data Message Sender",
        ["19e7f393-937e-4f77-808e-94535e297925"] = "Storage Queue Data Reader",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
    };

    public static TheoryData<string> ParameterFiles => [.. DeploymentSnapshot.ParameterFiles];

    public static TheoryData<string> MainParameterFiles => [.. DeploymentSnapshot.ParameterFiles.Take(3)];

    [Theory, MemberData(nameof(MainParameterFiles))]
    public async Task Storage_takes_no_key_no_anonymous_reader_no_old_tls_and_no_plain_http(string parameterFile)
    {
        var accounts = (await DeploymentSnapshot.Of(parameterFile)).OfType("Microsoft.Storage/storageAccounts").ToList();

        Assert.Equal(2, accounts.Count);
        Assert.All(accounts, account =>
        {
            Assert.Equal("False", account["properties.allowSharedKeyAccess"]);
            Assert.Equal("False", account["properties.allowBlobPublicAccess"]);
            Assert.Equal("TLS1_2", account["properties.minimumTlsVersion"]);
            Assert.Equal("True", account["properties.supportsHttpsTrafficOnly"]);
        });
    }

    [Theory, MemberData(nameof(ParameterFiles))]
    public async Task No_container_is_public_and_no_key_of_an_account_is_read(string parameterFile)
    {
        var snapshot = await DeploymentSnapshot.Of(parameterFile);

        Assert.All(
            snapshot.OfType("Microsoft.Storage/storageAccounts/blobServices/containers"),
            container => Assert.Equal("None", container["properties.publicAccess"]));
        Assert.DoesNotContain("\"allowSharedKeyAccess\": true", snapshot.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("AccountKey", snapshot.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("listKeys\\([^)]*Microsoft\\.Storage", snapshot.Text);
    }

    [Theory, MemberData(nameof(MainParameterFiles))]
    public async Task The_app_answers_https_only_with_tls_12_and_neither_ftp_nor_passwords(string parameterFile)
    {
        var snapshot = await DeploymentSnapshot.Of(parameterFile);
        var app = Assert.Single(snapshot.OfType("Microsoft.Web/sites"));
        var policies = snapshot.OfType("Microsoft.Web/sites/basicPublishingCredentialsPolicies").ToList();

        Assert.Equal("True", app["properties.httpsOnly"]);
        Assert.Equal("1.2", app["properties.siteConfig.minTlsVersion"]);
        Assert.Equal("1.2", app["properties.siteConfig.scmMinTlsVersion"]);
        Assert.Equal("Disabled", app["properties.siteConfig.ftpsState"]);
        Assert.Equal(["ftp", "scm"], policies.Select(policy => policy.Name));
        Assert.All(policies, policy => Assert.Equal("False", policy["properties.allow"]));
    }

    [Theory, MemberData(nameof(MainParameterFiles))]
    public async Task The_app_runs_on_flex_consumption_as_a_user_assigned_identity(string parameterFile)
    {
        var snapshot = await DeploymentSnapshot.Of(parameterFile);
        var app = Assert.Single(snapshot.OfType("Microsoft.Web/sites"));

        Assert.Equal("FC1", Assert.Single(snapshot.OfType("Microsoft.Web/serverfarms"))["sku.name"]);
        Assert.Equal("UserAssigned", app["identity.type"]);
        Assert.Equal("dotnet-isolated", app["properties.functionAppConfig.runtime.name"]);
        Assert.Equal("10.0", app["properties.functionAppConfig.runtime.version"]);
        Assert.Equal(
            "UserAssignedIdentity", app["properties.functionAppConfig.deployment.storage.authentication.type"]);
    }

    [Theory, MemberData(nameof(MainParameterFiles))]
    public async Task Telemetry_is_taken_from_entra_identities_only(string parameterFile)
    {
        var snapshot = await DeploymentSnapshot.Of(parameterFile);

        Assert.Equal("True", Assert.Single(snapshot.OfType("Microsoft.Insights/components"))["properties.DisableLocalAuth"]);
        Assert.Equal(
            "True",
            Assert.Single(snapshot.OfType("Microsoft.OperationalInsights/workspaces"))["properties.features.disableLocalAuth"]);
    }

    [Theory, MemberData(nameof(ParameterFiles))]
    public async Task A_role_is_one_for_data_and_holds_on_one_resource(string parameterFile)
    {
        var assignments = (await DeploymentSnapshot.Of(parameterFile)).OfType("Microsoft.Authorization/roleAssignments").ToList();

        Assert.NotEmpty(assignments);
        Assert.All(assignments, assignment =>
        {
            Assert.Contains(assignment["properties.roleDefinitionId"]!.Split('/')[^1], AllowedRoles.Keys);
            Assert.Equal("ServicePrincipal", assignment["properties.principalType"]);
            Assert.NotNull(assignment["properties.description"]);
            var scope = assignment.Id[..assignment.Id.IndexOf("/providers/Microsoft.Authorization/", StringComparison.Ordinal)];
            Assert.Matches("/resourceGroups/[^/]+/providers/Microsoft\\.[^/]+/[^/]+/[^/]+", scope);
        });
    }
}
