using AntimonyFunctions.Telemetry;
using Infra.Tests.Deployments;

namespace Infra.Tests;

public sealed class EventAndAlertTests
{
    public static TheoryData<string> EventParameterFiles =>
        [DeploymentSnapshot.EventsByWebhook, DeploymentSnapshot.EventsByQueue];

    public static TheoryData<string> MainParameterFiles => [.. DeploymentSnapshot.ParameterFiles.Take(3)];

    [Theory, MemberData(nameof(EventParameterFiles))]
    public async Task Only_finished_files_of_the_surveys_container_make_events(string parameterFile)
    {
        var subscription = await Subscription(parameterFile);

        Assert.Equal("/blobServices/default/containers/surveys/", subscription["properties.filter.subjectBeginsWith"]);
        Assert.Equal(
            ["Microsoft.Storage.BlobCreated"],
            subscription.At("properties.filter.includedEventTypes").EnumerateArray().Select(type => type.GetString()));
        Assert.Equal(
            ["PutBlob", "PutBlockList", "FlushWithClose", "CopyBlob"],
            subscription.At("properties.filter.advancedFilters")[0].GetProperty("values").EnumerateArray()
                .Select(api => api.GetString()));
    }

    [Theory, MemberData(nameof(EventParameterFiles))]
    public async Task An_event_is_retried_for_a_day_and_then_kept_as_a_dead_letter(string parameterFile)
    {
        var subscription = await Subscription(parameterFile);

        Assert.Equal("30", subscription["properties.retryPolicy.maxDeliveryAttempts"]);
        Assert.Equal("1440", subscription["properties.retryPolicy.eventTimeToLiveInMinutes"]);
        Assert.Equal(
            "dead-letters",
            subscription["properties.deadLetterWithResourceIdentity.deadLetterDestination.properties.blobContainerName"]);
    }

    [Fact]
    public async Task The_webhook_is_that_of_the_blob_extension_with_its_system_key()
    {
        var url = (await Subscription(DeploymentSnapshot.EventsByWebhook))["properties.destination.properties.endpointUrl"]!;

        Assert.Contains(
            $"/runtime/webhooks/blobs?functionName=Host.Functions.{CodeFacts.TriggeredFunctions[0]}&code=",
            url,
            StringComparison.Ordinal);
        Assert.Contains("systemKeys.blobs_extension", url, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(MainParameterFiles))]
    public async Task Four_log_alerts_tell_the_same_group(string parameterFile)
    {
        var snapshot = await DeploymentSnapshot.Of(parameterFile);
        var alerts = snapshot.OfType("Microsoft.Insights/scheduledQueryRules").ToList();

        Assert.Equal(4, alerts.Count);
        Assert.All(alerts, alert => Assert.Equal("True", alert["properties.enabled"]));
        Assert.All(alerts, alert => Assert.Equal(1, alert.At("properties.actions.actionGroups").GetArrayLength()));
    }

    [Fact]
    public async Task The_alerts_look_for_the_messages_that_the_app_logs()
    {
        Assert.Contains(
            $"Message startswith \"{CodeFacts.BeginningOf(WatchedMessages.SubmissionFailed)}\"",
            await Query("failed-submissions"),
            StringComparison.Ordinal);
        Assert.Contains("webjobs-blobtrigger-poison", await Query("poison-messages"), StringComparison.Ordinal);
        var stale = await Query("stale-publication");
        Assert.Contains(
            $"Message startswith \"{CodeFacts.BeginningOf(WatchedMessages.NewestPublication)}\"",
            stale,
            StringComparison.Ordinal);
        Assert.Contains("extract(\"AgeDays ([0-9.]+)\", 1, Message)", stale, StringComparison.Ordinal);
        Assert.Contains("; AgeDays {AgeDays:0.00}", WatchedMessages.NewestPublication, StringComparison.Ordinal);
        Assert.Contains("> 35", stale, StringComparison.Ordinal);
        Assert.Contains("Runs == 0", stale, StringComparison.Ordinal);
    }

    // What the real host throws for a request whose client left: while it was answered, and while it was still sending.
    [Theory]
    [InlineData("Failed to proxy request with ForwarderError: RequestCanceled")]
    [InlineData("Failed to proxy request with ForwarderError: RequestBodyClient")]
    [InlineData("BadHttpRequestException: Unexpected end of request content.")]
    [InlineData("BadHttpRequestException: Reading the request body timed out due to data arriving too slowly.")]
    public async Task Clients_that_hang_up_raise_no_alert(string thrown)
    {
        var query = await Query("server-errors");
        var named = query.Split("has_any (")[1].Split(')')[0].Split(", ").Select(part => part.Trim('"'));

        Assert.Contains("join kind=leftanti (AppExceptions", query, StringComparison.Ordinal);
        Assert.Contains(named, part => thrown.Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Availability_is_tested_where_the_app_answers_publicly_and_only_there()
    {
        var open = await DeploymentSnapshot.Of(DeploymentSnapshot.ParameterFiles[1]);
        var closed = await DeploymentSnapshot.Of(DeploymentSnapshot.Private);

        Assert.EndsWith(
            "/api/health/ready",
            Assert.Single(open.OfType("Microsoft.Insights/webtests"))["properties.Request.RequestUrl"],
            StringComparison.Ordinal);
        Assert.Empty(closed.OfType("Microsoft.Insights/webtests"));
    }

    [Fact]
    public async Task A_budget_is_set_where_the_parameters_name_one()
    {
        var dev = await DeploymentSnapshot.Of(DeploymentSnapshot.ParameterFiles[0]);
        var prod = await DeploymentSnapshot.Of(DeploymentSnapshot.ParameterFiles[1]);

        Assert.Empty(dev.OfType("Microsoft.Consumption/budgets"));
        Assert.Equal("100", Assert.Single(prod.OfType("Microsoft.Consumption/budgets"))["properties.amount"]);
    }

    private static async Task<DeployedResource> Subscription(string parameterFile) =>
        Assert.Single((await DeploymentSnapshot.Of(parameterFile)).OfType("Microsoft.EventGrid/systemTopics/eventSubscriptions"));

    private static async Task<string> Query(string alert) =>
        (await DeploymentSnapshot.Of(DeploymentSnapshot.ParameterFiles[1])).OfType("Microsoft.Insights/scheduledQueryRules")
            .Single(rule => rule.Name.Contains(alert, StringComparison.Ordinal))
            .At("properties.criteria.allOf")[0].GetProperty("query").GetString()!;
}
