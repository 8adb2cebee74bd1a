using Antimony.Survey.Editing;
using Antimony.Survey.Files.Headers;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Tests.Files;

public class ExternalFactsTests
{
    private static readonly EditedFile Facts = SurveyText.Edit(File.ReadAllBytes(ExternalFactsFile.Path));

    [Fact]
    public void The_published_facts_read_as_aggregates_without_an_error()
    {
        Assert.Empty(Facts.Findings.Errors);
        Assert.Equal(FileKind.Aggregates, Facts.Kind);
        Assert.Equal(14, Facts.Aggregates.Count);
        var february = Facts.Aggregates.Single(aggregate => aggregate.Month == new Month(2025, 2));
        Assert.Equal(
            (-7.84, 18, 12, 3, 33),
            (february.MomPct, february.Halted, february.Reduced, february.Normal, february.Producers));
        Assert.Equal(new DateOnly(2025, 2, 27), february.PublishedOn);
    }

    [Fact]
    public void July_2022_says_32_producers_but_its_counts_sum_to_33()
    {
        var finding = Assert.Single(Facts.Findings.Warnings);
        Assert.Equal(
            (RuleId.CountsDoNotClose, 3, "producers", "32"),
            (finding.Rule, finding.Row!.Value, finding.Column, finding.Value));
        Assert.Contains("33", finding.Message.En);
    }
}
