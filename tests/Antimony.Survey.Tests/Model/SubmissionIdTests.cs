using System.Text;

namespace Antimony.Survey.Tests.Model;

public class SubmissionIdTests
{
    private static readonly DateTimeOffset Written = new(2025, 2, 27, 8, 0, 1, TimeSpan.Zero);

    [Fact]
    public async Task The_same_blob_version_always_has_the_same_id()
    {
        var first = SubmissionId.Of(SurveyId.AntimonyIngot, "a.csv", Written, await HashOf("x"));
        var again = SubmissionId.Of(SurveyId.AntimonyIngot, "a.csv", Written, await HashOf("x"));

        Assert.Equal(first, again);
        Assert.StartsWith("20250227T080001Z-", first.ToString());
        Assert.Equal(Written, first.WrittenAt);
    }

    [Fact]
    public async Task Another_time_name_or_content_gives_another_id()
    {
        var ids = new[]
        {
            SubmissionId.Of(SurveyId.AntimonyIngot, "a.csv", Written, await HashOf("x")),
            SubmissionId.Of(SurveyId.AntimonyIngot, "b.csv", Written, await HashOf("x")),
            SubmissionId.Of(SurveyId.AntimonyIngot, "a.csv", Written, await HashOf("y")),
            SubmissionId.Of(SurveyId.AntimonyIngot, "a.csv", Written.AddSeconds(1), await HashOf("x")),
        };

        Assert.Distinct(ids);
        Assert.Equal(ids[3], ids.Max());
    }

    [Theory]
    [InlineData("")]
    [InlineData("20250227T080001Z")]
    [InlineData("20251327T080001Z-0123456789abcdef")]
    [InlineData("20250227T080001Z-0123456789ABCDEF")]
    [InlineData("20250227T080001Z-0123456789abcdef/")]
    public void Anything_else_is_no_id(string text) => Assert.False(SubmissionId.TryParse(text, null, out _));

    private static Task<ContentHash> HashOf(string content) =>
        ContentHash.OfAsync(new MemoryStream(Encoding.UTF8.GetBytes(content)), CancellationToken.None);
}
