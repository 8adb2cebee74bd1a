namespace Antimony.Samples.Tests;

public sealed class ExternalFactsTests
{
    public static TheoryData<string> Months => [.. Sample.Responses.Keys.Select(month => month.ToString())];

    [Theory]
    [MemberData(nameof(Months))]
    public void Each_month_counts_as_many_producers_by_status_as_were_published(string name)
    {
        var month = Month.Parse(name);
        var published = ExternalFacts.OfTheSample.Single(fact => fact.Month == month);

        Assert.Equal(
            (published.Halted, published.Reduced, published.Normal),
            (Sample.Count(month, OperatingStatus.Halted),
                Sample.Count(month, OperatingStatus.Reduced),
                Sample.Count(month, OperatingStatus.Normal)));
    }

    [Theory]
    [InlineData("2024-11", 4.59)]
    [InlineData("2024-12", 15.01)]
    [InlineData("2025-01", -10.4)]
    [InlineData("2025-02", -7.84)]
    [InlineData("2025-03", 13.8)]
    [InlineData("2025-04", -10)]
    [InlineData("2025-05", 4.2)]
    public void Each_month_changes_on_the_month_before_as_was_published_or_chosen(string month, double percent) =>
        Assert.Equal(percent, Sample.MomPct(Month.Parse(month)), tolerance: 1e-6);

    [Fact]
    public void Every_published_change_is_one_of_those_tested()
    {
        var published = ExternalFacts.OfTheSample.Where(fact => fact.MomPct is not null && fact.Month > SampleSurvey.First);

        Assert.All(published, fact => Assert.Equal(fact.MomPct!.Value, Sample.MomPct(fact.Month), tolerance: 1e-6));
        Assert.Equal(6, published.Count());
    }

    [Theory]
    [InlineData("2025-02", 2.03)]
    [InlineData("2025-03", 2.79)]
    public void Daily_output_changes_as_was_published(string name, double percent)
    {
        var month = Month.Parse(name);
        var daily = Sample.National(month) / month.Days / (Sample.National(month.Previous) / month.Previous.Days);

        Assert.Equal(percent, Math.Round(100 * (daily - 1), 2));
    }

    [Fact]
    public void The_first_month_is_at_the_level_chosen() =>
        Assert.Equal(5500, Sample.National(SampleSurvey.First), tolerance: 1e-4);
}
