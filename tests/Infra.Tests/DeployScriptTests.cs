using Infra.Tests.Compiler;
using Infra.Tests.Scripts;

namespace Infra.Tests;

public sealed class DeployScriptTests : IDisposable
{
    private const string Dev = "--resource-group rg-antimony --environment dev";

    private readonly DeployScript script = new();

    public void Dispose() => script.Dispose();

    [Theory, InlineData("deploy.sh"), InlineData("forward-events.sh")]
    public async Task A_script_is_bash_that_parses(string file)
    {
        var run = await ToolRun.Of("bash", ["-n", file], RepositoryFolder.Infra);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task Resources_come_before_the_code_and_the_code_before_the_events()
    {
        var run = await script.Run(Dev);

        Assert.True(run.ExitCode == 0, run.Errors);
        string[] order =
        [
            "az account show", "az functionapp list-flexconsumption-locations", "az bicep build",
            "az deployment group create * --name main",
            "dotnet publish", "zip", "az functionapp deployment source config-zip", "az functionapp function list",
            "az functionapp keys list", "az deployment group create * --name eventgrid", "curl */health/ready",
            "curl *--upload-file", "curl */api/v1/submissions/0001",
        ];
        Assert.Equal(order, order.OrderBy(FirstCall));
        Assert.All(order, call => Assert.NotEqual(-1, FirstCall(call)));
        Assert.Contains("made the whole way", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_does_the_same_again()
    {
        await script.Run(Dev);
        var first = script.Calls.Count;

        Assert.Equal(0, (await script.Run(Dev, ("STATUS", "duplicate"))).ExitCode);
        Assert.Equal(first, script.Calls.Count - first);
    }

    [Theory, InlineData("true"), InlineData("false")]
    public async Task What_if_changes_nothing(string groupExists)
    {
        var run = await script.Run($"{Dev} --what-if", ("GROUP_EXISTS", groupExists));

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.DoesNotContain(script.Calls, call =>
            call.Contains(" create", StringComparison.Ordinal) || call.Contains(" register", StringComparison.Ordinal)
            || call.Contains("config-zip", StringComparison.Ordinal) || call.StartsWith("curl", StringComparison.Ordinal)
            || call.StartsWith("dotnet", StringComparison.Ordinal));
        Assert.Equal(
            groupExists == "true",
            script.Calls.Any(call => call.StartsWith("az deployment group what-if", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_resource_group_that_is_not_there_is_created_where_the_parameters_say()
    {
        await script.Run(Dev, ("GROUP_EXISTS", "false"));

        Assert.Contains(script.Calls, call =>
            call.StartsWith("az group create --name rg-antimony --location swedencentral", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("account show*", "signed in")]
    [InlineData("*list-flexconsumption-locations*", "region")]
    [InlineData("bicep build*eventgrid*", "templates")]
    [InlineData("group exists*", "resource group")]
    [InlineData("provider register*", "resource providers")]
    [InlineData("deployment group create*--name main*", "resources")]
    [InlineData("publish*", "package")]
    [InlineData("*config-zip*", "code")]
    [InlineData("functionapp function list*", "functions listed")]
    [InlineData("functionapp keys list*systemKeys*", "webhook key")]
    [InlineData("deployment group create*--name eventgrid*", "events")]
    [InlineData("*health/ready", "app ready")]
    [InlineData("*--upload-file*", "upload")]
    [InlineData("*submissions/0001", "submission")]
    public async Task A_step_that_fails_is_named_and_stops_everything_after_it(string failingCall, string step)
    {
        var run = await script.Run(Dev, ("FAIL_AT", failingCall));

        Assert.NotEqual(0, run.ExitCode);
        Assert.Single(run.Errors.Split('\n'), line => line.Contains($"the step \"{step}\" failed", StringComparison.Ordinal));
        Assert.Equal($"==> {step}", run.Output.Split('\n').Last(line => line.StartsWith("==>", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Only_a_provider_that_is_not_registered_is_registered()
    {
        await script.Run(Dev);

        var registered = Assert.Single(script.Calls, call => call.StartsWith("az provider register", StringComparison.Ordinal));
        Assert.Contains("Microsoft.EventGrid", registered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_that_is_not_accepted_fails_the_deployment_and_is_shown()
    {
        var run = await script.Run(Dev, ("STATUS", "failed"));

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("\"status\":\"failed\"", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_synthetic_figure_enters_the_survey_in_production()
    {
        var run = await script.Run("--resource-group rg-antimony --environment prod", ("STATUS", "rejected"));

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.DoesNotContain(script.Calls, call => call.Contains("synthetic", StringComparison.Ordinal));
        Assert.Contains(script.Calls, call => call.Contains("/surveys/deployment-probe.csv", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_key_stands_on_a_command_line_or_on_the_screen()
    {
        var run = await script.Run(Dev);

        Assert.DoesNotContain(script.Calls, call => call.Contains("secret-key", StringComparison.Ordinal));
        Assert.DoesNotContain("secret-key", run.Output + run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "--resource-group is missing")]
    [InlineData("--resource-group rg", "--environment is missing")]
    [InlineData("--resource-group rg --environment nowhere", "there is no parameter file")]
    [InlineData("--resource-group", "--resource-group needs a value")]
    [InlineData(Dev + " --force", "unknown option --force")]
    [InlineData(Dev + " --check all", "--check takes sample, probe or none")]
    public async Task A_wrong_call_is_refused_before_anything_runs(string options, string reason)
    {
        var run = await script.Run(options);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
        Assert.Empty(script.Calls);
    }

    [Fact]
    public async Task A_region_without_flex_consumption_is_refused_before_anything_is_made()
    {
        var file = Path.Combine(Path.GetDirectoryName(typeof(DeployScriptTests).Assembly.Location)!, "far.bicepparam");
        await File.WriteAllTextAsync(file, "param location = 'far'\nparam environmentName = 'dev'\n");

        var run = await script.Run($"--resource-group rg --parameters {file}");

        Assert.Contains("far does not offer Flex Consumption", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(script.Calls, call => call.Contains(" create", StringComparison.Ordinal));
    }

    private int FirstCall(string pattern)
    {
        var parts = pattern.Split('*');
        for (var i = 0; i < script.Calls.Count; i++)
        {
            var call = script.Calls[i];
            if (call.StartsWith(parts[0], StringComparison.Ordinal)
                && parts.All(part => call.Contains(part.Trim(), StringComparison.Ordinal)))
                return i;
        }
        return -1;
    }
}
