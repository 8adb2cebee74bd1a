using Antimony.Survey.Calendar;

namespace Antimony.Survey.Tests.Calendar;

public class ChineseNewYearTests
{
    [Theory]
    [InlineData("2022-01", 0.16)]
    [InlineData("2022-02", 0.84)]
    [InlineData("2023-01", 0.56)]
    [InlineData("2023-02", 0.44)]
    [InlineData("2024-02", 0.96)]
    [InlineData("2024-03", 0.04)]
    [InlineData("2025-01", 0.28)]
    [InlineData("2025-02", 0.72)]
    [InlineData("2026-02", 0.64)]
    [InlineData("2026-03", 0.36)]
    [InlineData("2027-02", 1.00)]
    [InlineData("2025-07", 0.00)]
    public void The_window_falls_into_months_as_the_method_lists(string month, double share) =>
        Assert.Equal(share, ChineseNewYear.WindowShare(Month.Parse(month)), 12);

    [Fact]
    public void A_years_shares_sum_to_one()
    {
        for (var year = 1950; year <= 2100; year++)
            Assert.Equal(1, Enumerable.Range(1, 12).Sum(m => ChineseNewYear.WindowShare(new Month(year, m))), 12);
    }
}
