using System.Text;
using Antimony.Storage;
using Antimony.Survey.Rules;
using AntimonyFunctions.Configuration;

namespace AntimonyFunctions.Tests;

public class ReadmeTests
{
    private static readonly string Readme = Repository.Read("README.md").ReplaceLineEndings("\n");

    [Fact]
    public void The_editing_rules_are_those_of_the_catalogue()
    {
        var table = new StringBuilder("| rule | severity | what it finds | what to do |\n| --- | --- | --- | --- |\n");
        foreach (var rule in RuleCatalogue.All)
        {
            table.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"| `{rule.Id}` | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Description.En} | {rule.Action.En} |\n");
        }

        var written = Readme.Split("<!-- rules -->\n")[1].Split("<!-- /rules -->")[0];
        Assert.Equal(table.ToString(), written);
    }

    [Fact]
    public void Every_setting_that_the_code_reads_is_in_the_settings_table()
    {
        var table = Readme.Split("## Settings")[1].Split("\n## ")[0];

        Assert.Contains($"`{SettingNames.OutlookSchedule}`", table, StringComparison.Ordinal);
        Assert.Contains($"`{SettingNames.SurveyStorage}`", table, StringComparison.Ordinal);
        foreach (var property in typeof(SurveyStorageOptions).GetProperties().Where(p => p.Name != nameof(SurveyStorageOptions.ConnectionString)))
            Assert.Contains("__" + char.ToLowerInvariant(property.Name[0]) + property.Name[1..] + "`", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_HTTP_resource_of_the_API_is_named()
    {
        foreach (var function in DeclaredFunction.Described)
        {
            var fixedPart = "/" + function.Http!.Route!.Split('{')[0].TrimEnd('/');
            Assert.Contains(fixedPart, Readme, StringComparison.Ordinal);
        }
    }
}
