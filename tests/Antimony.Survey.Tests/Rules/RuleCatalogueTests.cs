using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Antimony.Survey.Files.Formats;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Tests.Rules;

public class RuleCatalogueTests
{
    [Fact]
    public void Every_id_has_one_rule_and_every_rule_an_id() => Assert.Equal(
        typeof(RuleId).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal),
        RuleCatalogue.All.Select(rule => rule.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_speaks_both_languages_and_says_what_to_do()
    {
        foreach (var rule in RuleCatalogue.All)
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*$", rule.Id);
            foreach (var text in (LocalizedText[])[rule.Title, rule.Description, rule.Action])
            {
                Assert.NotEmpty(text.En);
                Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", text.Zh);
            }
        }
    }

    [Fact]
    public void A_rule_serialises_without_its_message_template() => Assert.Equal(
        ["id", "severity", "title", "description", "action"],
        JsonSerializer.SerializeToElement(RuleCatalogue.All[0], JsonSerializerOptions.Web)
            .EnumerateObject().Select(property => property.Name));

    [Fact]
    public void The_limits_that_the_rule_states_are_those_that_hold()
    {
        var (size, unpacked) = (FileLimits.Bytes >> 20, FileLimits.UnpackedBytes >> 20);
        var text = RuleCatalogue.All.Single(rule => rule.Id == RuleId.FileLimit).Description;

        Assert.EndsWith(
            string.Create(CultureInfo.InvariantCulture,
                $"{size} MiB a file, {FileLimits.Rows:N0} response rows, {FileLimits.Columns} columns, "
                + $"{FileLimits.CellCharacters:N0} characters a cell, {unpacked} MiB unpacked "
                + $"at a ratio of at most {FileLimits.UnpackedRatio}."),
            text.En);
        Assert.EndsWith(
            string.Create(CultureInfo.InvariantCulture,
                $"单个文件 {size} MiB，数据 {FileLimits.Rows:N0} 行，{FileLimits.Columns} 列，单元格 {FileLimits.CellCharacters:N0} 个字符，"
                + $"解压后 {unpacked} MiB 且压缩比不超过 {FileLimits.UnpackedRatio}。"),
            text.Zh);
    }
}
