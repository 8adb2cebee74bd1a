using Antimony.Demo.Display;

namespace Antimony.Demo.Tests;

public sealed class FiguresTests
{
    [Theory]
    [InlineData(-7.84, "−7.84 %")]
    [InlineData(2.0343, "+2.03 %")]
    [InlineData(-0.001, "0.00 %")]
    [InlineData(null, "–")]
    public void Changes_have_a_sign_and_two_decimals(double? percent, string text) => Assert.Equal(text, Figures.Change(percent));

    [Theory]
    [InlineData(18, 5, "18 (+5)")]
    [InlineData(12, -5, "12 (−5)")]
    [InlineData(3, 0, "3 (0)")]
    [InlineData(15, null, "15")]
    public void Counts_have_their_change_in_brackets(int count, int? change, string text) =>
        Assert.Equal(text, Figures.Count(count, change));

    [Theory]
    [InlineData(0.864, "86 %")]
    [InlineData(0.0004, "1 %")]
    [InlineData(0.9996, "99 %")]
    public void Probabilities_never_read_as_certain(double share, string text) => Assert.Equal(text, Figures.Probability(share));
}
