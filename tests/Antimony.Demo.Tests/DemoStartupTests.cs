using Antimony.Demo.Settings;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;

namespace Antimony.Demo.Tests;

public sealed class DemoStartupTests
{
    private const string Elsewhere = "UseDevelopmentStorage=true;Note=another-account";

    [Fact]
    public void Whoever_names_a_folder_shares_no_account_with_anybody()
    {
        var settings = Configured(data: "elsewhere");

        Assert.DoesNotContain("another-account", settings["SurveyStorage"], StringComparison.Ordinal);
        Assert.Equal(settings["SurveyStorage"], settings["AzureWebJobsStorage"]);
    }

    [Fact]
    public void Accounts_that_are_set_are_kept_where_no_folder_is_named()
    {
        var settings = Configured(data: null);

        Assert.Equal((Elsewhere, Elsewhere), (settings["SurveyStorage"], settings["AzureWebJobsStorage"]));
    }

    private static ConfigurationManager Configured(string? data)
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration["SurveyStorage"] = Elsewhere;
        builder.Configuration["AzureWebJobsStorage"] = Elsewhere;
        DemoStartup.Configure(builder, new DemoSwitches(Demo: false, Backtest: false, Exit: false, data));
        return builder.Configuration;
    }
}
