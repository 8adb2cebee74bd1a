using Antimony.Demo.Display;

namespace Antimony.Demo.Tests;

public sealed class MonthRangesTests
{
    [Theory]
    [InlineData("2024-06", "2024-06")]
    [InlineData("2024-12 2025-01 2025-02", "2024-12 to 2025-02")]
    [InlineData("2022-06 2022-07 2024-06 2024-09 2024-10", "2022-06 to 2022-07, 2024-06, 2024-09 to 2024-10")]
    public void Months_in_a_row_are_one_range(string months, string text) =>
        Assert.Equal(text, MonthRanges.Of(months.Split(' ').Select(month => Month.Parse(month))));
}
