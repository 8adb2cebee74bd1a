using System.Text.Json;
using Infra.Tests.Compiler;
using Infra.Tests.Deployments;

namespace Infra.Tests;

public sealed class PrivateNetworkingTests
{
    /// <summary>Switches of a public endpoint, by the type that has one. Each must say Disabled.</summary>
    private static readonly Dictionary<string, string[]> PublicSwitches = new()
    {
        ["Microsoft.App/managedEnvironments"] = ["properties.publicNetworkAccess"],
        ["Microsoft.Insights/components"] =
            ["properties.publicNetworkAccessForIngestion", "properties.publicNetworkAccessForQuery"],
        ["Microsoft.OperationalInsights/workspaces"] =
            ["properties.publicNetworkAccessForIngestion", "properties.publicNetworkAccessForQuery"],
        ["Microsoft.Storage/storageAccounts"] = ["properties.publicNetworkAccess"],
        ["Microsoft.Web/sites"] = ["properties.publicNetworkAccess"],
    };

    /// <summary>Types that nobody can connect to: parts of the above, rules, identities, and the network itself.</summary>
    private static readonly HashSet<string> WithoutEndpoint =
    [
        "Microsoft.App/jobs",
        "Microsoft.Authorization/roleAssignments",
        "Microsoft.EventGrid/systemTopics",
        "Microsoft.EventGrid/systemTopics/eventSubscriptions",
        "Microsoft.Insights/actionGroups",
        "Microsoft.Insights/diagnosticSettings",
        "Microsoft.Insights/metricAlerts",
        "Microsoft.Insights/privateLinkScopes",
        "Microsoft.Insights/privateLinkScopes/scopedResources",
        "Microsoft.Insights/scheduledQueryRules",
        "Microsoft.ManagedIdentity/userAssignedIdentities",
        "Microsoft.Network/networkSecurityGroups",
        "Microsoft.Network/privateDnsZones",
        "Microsoft.Network/privateDnsZones/virtualNetworkLinks",
        "Microsoft.Network/privateEndpoints",
        "Microsoft.Network/privateEndpoints/privateDnsZoneGroups",
        "Microsoft.Network/virtualNetworks",
        "Microsoft.Storage/storageAccounts/blobServices",
        "Microsoft.Storage/storageAccounts/blobServices/containers",
        "Microsoft.Storage/storageAccounts/managementPolicies",
        "Microsoft.Storage/storageAccounts/queueServices/queues",
        "Microsoft.Storage/storageAccounts/tableServices",
        "Microsoft.Storage/storageAccounts/tableServices/tables",
        "Microsoft.Web/serverfarms",
        "Microsoft.Web/sites/basicPublishingCredentialsPolicies",
    ];

    public static TheoryData<string> Closed => [DeploymentSnapshot.Private, DeploymentSnapshot.EventsByQueue];

    [Theory, MemberData(nameof(Closed))]
    public async Task No_resource_is_reachable_publicly(string parameterFile)
    {
        var resources = (await DeploymentSnapshot.Of(parameterFile)).Resources.ToList();

        Assert.NotEmpty(resources);
        Assert.All(resources, resource =>
        {
            // A type that is in neither list is new here: decide first whether it can be reached.
            Assert.True(
                PublicSwitches.ContainsKey(resource.Type) || WithoutEndpoint.Contains(resource.Type), resource.ToString());
            foreach (var publicSwitch in PublicSwitches.GetValueOrDefault(resource.Type, []))
                Assert.Equal("Disabled", resource[publicSwitch]);
        });
    }

    [Fact]
    public async Task Storage_denies_by_default_and_lets_in_trusted_services_only()
    {
        var accounts = (await DeploymentSnapshot.Of(DeploymentSnapshot.Private)).OfType("Microsoft.Storage/storageAccounts");

        Assert.All(accounts, account =>
        {
            Assert.Equal("Deny", account["properties.networkAcls.defaultAction"]);
            Assert.Equal("AzureServices", account["properties.networkAcls.bypass"]);
        });
    }

    [Fact]
    public async Task Everything_that_is_closed_has_a_private_endpoint_and_a_zone()
    {
        var snapshot = await DeploymentSnapshot.Of(DeploymentSnapshot.Private);
        var groups = snapshot.OfType("Microsoft.Network/privateEndpoints")
            .Select(endpoint => endpoint.At("properties.privateLinkServiceConnections")[0].GetProperty("name").GetString());

        Assert.Equal(
            ["azuremonitor", "blob", "blob", "queue", "queue", "sites", "table", "table"], groups.Order(StringComparer.Ordinal));
        Assert.Equal(8, snapshot.OfType("Microsoft.Network/privateDnsZones").Count());
        Assert.Equal(8, snapshot.OfType("Microsoft.Network/privateDnsZones/virtualNetworkLinks").Count());
    }

    [Fact]
    public async Task The_app_calls_through_the_network()
    {
        var app = Assert.Single((await DeploymentSnapshot.Of(DeploymentSnapshot.Private)).OfType("Microsoft.Web/sites"));

        Assert.Contains("appSubnetId", app["properties.virtualNetworkSubnetId"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_app_is_made_after_the_endpoints_through_which_it_reaches_its_storage()
    {
        var build = await BicepCompiler.Run(RepositoryFolder.Infra, "build", "main.bicep", "--stdout", "--no-restore");
        var before = JsonDocument.Parse(build.Output).RootElement
            .GetProperty("resources").GetProperty("functionApp").GetProperty("dependsOn").EnumerateArray();

        Assert.Contains("privateEndpoints", before.Select(name => name.GetString()));
    }

    [Fact]
    public async Task Event_grid_calls_nothing_and_a_forwarder_inside_the_network_does()
    {
        var snapshot = await DeploymentSnapshot.Of(DeploymentSnapshot.EventsByQueue);
        var subscription = Assert.Single(snapshot.OfType("Microsoft.EventGrid/systemTopics/eventSubscriptions"));
        var job = Assert.Single(snapshot.OfType("Microsoft.App/jobs"));

        Assert.Null(subscription["properties.destination"]);
        Assert.Equal("StorageQueue", subscription["properties.deliveryWithResourceIdentity.destination.endpointType"]);
        Assert.Equal("SystemAssigned", subscription["properties.deliveryWithResourceIdentity.identity.type"]);
        Assert.Equal("Event", job["properties.configuration.triggerType"]);
        Assert.Null(job["properties.configuration.ingress"]);
    }

    [Fact]
    public async Task Without_the_switch_there_is_no_network_and_no_container()
    {
        var open = await DeploymentSnapshot.Of(DeploymentSnapshot.ParameterFiles[0]);
        var events = await DeploymentSnapshot.Of(DeploymentSnapshot.EventsByWebhook);

        Assert.DoesNotContain(
            open.Resources, resource => resource.Type.StartsWith("Microsoft.Network/", StringComparison.Ordinal));
        Assert.DoesNotContain(
            events.Resources, resource => resource.Type.StartsWith("Microsoft.App/", StringComparison.Ordinal));
    }
}
