using System.Text.Json.Nodes;
using AntimonyFunctions.Workflow;
using Tests.Shared;

namespace AntimonyFunctions.Tests;

public class HostJsonTests
{
    [Fact]
    public void A_submission_fails_with_the_delivery_after_which_the_host_gives_up()
    {
        var blobs = JsonNode.Parse(Repository.Read("host.json"))!["extensions"]!["blobs"]!;

        Assert.Equal(SurveyIntake.AttemptsOfHost, blobs["poisonBlobThreshold"]!.GetValue<int>());
    }
}
