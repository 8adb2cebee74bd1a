namespace Antimony.Samples.Tests;

public sealed class ExpectationTests
{
    [Fact]
    public void Plans_go_the_way_of_the_expectation() =>
        Assert.All(Sample.All.Where(r => r.Planned is not null), r =>
        {
            var (planned, now) = (r.Planned!.Value.Value, Sample.Equivalent(r));
            switch (r.Expectation)
            {
                case Expectation.Increase: Assert.True(planned > now); break;
                case Expectation.Decrease: Assert.True(planned < now); break;
                default: Assert.Equal(now, planned, tolerance: (0.01 * now) + 0.05); break;
            }
        });

    [Fact]
    public void After_the_New_Year_a_clear_majority_expects_more_and_some_disagree()
    {
        var said = Sample.Responses[new(2025, 2)].ToLookup(r => r.Expectation);

        Assert.True(said[Expectation.Increase].Count() > said[Expectation.Flat].Count() + said[Expectation.Decrease].Count());
        Assert.NotEmpty(said[Expectation.Flat]);
        Assert.NotEmpty(said[Expectation.Decrease]);
    }

    [Theory]
    [InlineData("2024-11", +1)]
    [InlineData("2024-12", -1)]
    [InlineData("2025-01", -1)]
    [InlineData("2025-02", +1)]
    [InlineData("2025-03", -1)]
    [InlineData("2025-05", -1)]
    public void The_balance_of_capacity_leans_the_way_that_output_went(string month, int direction)
    {
        var balance = Sample.Responses[Month.Parse(month)].Sum(r => r.Capacity.PerYear.Value * r.Expectation switch
        {
            Expectation.Increase => 1,
            Expectation.Decrease => -1,
            _ => 0,
        });

        Assert.Equal(direction, Math.Sign(balance));
    }

    [Fact]
    public void A_few_do_not_answer() =>
        Assert.InRange(Sample.All.Count(r => r.Expectation is null), 1, 16);
}
