using System.Reflection;
using System.Text.Json;
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
}
