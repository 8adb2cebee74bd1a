namespace Antimony.Samples.Tests;

/// <summary>The sample is a survey that an office would accept: its editing rules find no error and hardly a doubt.</summary>
public sealed class PlausibilityTests
{
    [Fact]
    public void All_33_producers_in_8_provinces_and_22_groups_answer_every_month() =>
        Assert.All(Sample.Responses.Values, month => Assert.Equal(
            (33, 33, 8, 22),
            (month.Count,
                month.Select(r => r.Producer).Distinct().Count(),
                month.Select(r => r.Province).Distinct().Count(),
                month.Select(r => r.Contributor).Distinct().Count())));

    [Fact]
    public void Who_a_producer_is_does_not_change() =>
        Assert.All(Sample.Pairs, pair => Assert.Equal(
            (pair.Before.Producer, pair.Before.Name, pair.Before.Group, pair.Before.Province, pair.Before.Capacity),
            (pair.Now.Producer, pair.Now.Name, pair.Now.Group, pair.Now.Province, pair.Now.Capacity)));

    [Fact]
    public void Halted_producers_make_nothing_and_the_others_something_within_capacity() =>
        Assert.All(Sample.All, r =>
        {
            Assert.All(r.Output, product => Assert.True(product.Value >= Tonnes.Zero));
            Assert.Equal(r.Status == OperatingStatus.Halted, Sample.Equivalent(r) == 0);
            Assert.True(Sample.Equivalent(r) <= r.Capacity.PerMonth.Value);
        });

    [Fact]
    public void Normal_producers_use_more_of_their_capacity_than_reduced_ones() =>
        Assert.All(Sample.Responses.Values, month =>
        {
            var used = month.ToLookup(r => r.Status, r => Sample.Equivalent(r) / r.Capacity.PerMonth.Value);
            Assert.True(used[OperatingStatus.Normal].Min() > used[OperatingStatus.Reduced].Max());
        });

    [Fact]
    public void No_running_producer_changes_beyond_a_factor_of_3() =>
        Assert.All(
            Sample.Pairs.Where(p => p.Before.Status != OperatingStatus.Halted && p.Now.Status != OperatingStatus.Halted),
            pair => Assert.InRange(Sample.Equivalent(pair.Now) / Sample.Equivalent(pair.Before), 1 / 3.0, 3));

    [Fact]
    public void No_producer_goes_from_halted_to_normal_at_once() =>
        Assert.DoesNotContain(
            Sample.Pairs,
            p => p.Before.Status == OperatingStatus.Halted && p.Now.Status == OperatingStatus.Normal);

    [Fact]
    public void A_producer_reduced_after_a_normal_month_makes_less() =>
        Assert.All(
            Sample.Pairs.Where(p => p.Before.Status == OperatingStatus.Normal && p.Now.Status == OperatingStatus.Reduced),
            pair => Assert.True(Sample.Equivalent(pair.Now) < Sample.Equivalent(pair.Before)));

    [Fact]
    public void Three_groups_or_more_make_each_product_every_month() =>
        Assert.All(Sample.Responses.Values, month =>
            Assert.All(new[] { "ingot", "crude", "cathode" }, product =>
                Assert.True(month.Where(r => r.Output[product] > Tonnes.Zero)
                    .Select(r => r.Contributor).Distinct().Count() >= 3)));

    [Fact]
    public void Whoever_runs_low_says_why_and_whoever_does_not_gives_no_reason() =>
        Assert.All(Sample.All, r => Assert.Equal(r.Status == OperatingStatus.Normal, r.Reasons == Reasons.None));
}
