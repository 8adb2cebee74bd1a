using Antimony.Survey.Files.Formats;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Tests.Files;

public class FileNameTests
{
    [Theory]
    [InlineData("../survey.csv", "slash")]
    [InlineData("a/../../survey.csv", "slash")]
    [InlineData("antimony-ingot/survey.csv", "slash")]
    [InlineData("..\\survey.csv", "slash")]
    [InlineData("C:\\survey.csv", "slash")]
    [InlineData("..survey.csv", "begins with '..'")]
    [InlineData(".survey.csv", "begins with a dot")]
    [InlineData("C:survey.csv", "begins with a drive")]
    [InlineData("a%2Fsurvey.csv", "slash")]
    [InlineData("a%252Fsurvey.csv", "slash")]
    [InlineData("", "no name")]
    [InlineData("survey\n.csv", "control character")]
    [InlineData("survey\u0000.csv", "control character")]
    [InlineData("survey\u202Evsc.csv", "control character")]
    public void A_name_with_a_trick_is_refused_and_nothing_is_read(string fileName, string fault)
    {
        var file = SurveyText.Read(SurveyText.With(), fileName);
        var error = Assert.Single(file.Findings.Errors);
        Assert.Equal(RuleId.FileName, error.Rule);
        Assert.Contains(fault, error.Message.En);
        Assert.DoesNotContain(error.Value ?? "", c => char.IsControl(c) || c == '\u202E');
        Assert.Equal((null, 0, 0), (file.Kind, file.Rows, file.Months.Count));
    }

    [Fact]
    public void A_name_of_200_characters_is_read_and_a_longer_one_refused()
    {
        var longest = new string('a', FileLimits.NameCharacters - 4) + ".csv";
        Assert.Equal(1, SurveyText.Read(SurveyText.With(), longest).Rows);
        Assert.Equal([RuleId.FileName], SurveyText.Rules(SurveyText.Read(SurveyText.With(), "a" + longest).Findings));
    }

    [Theory]
    [InlineData("锑锭 2025年2月（终稿）..csv")]
    [InlineData("survey v1.2, final.csv")]
    [InlineData("产量 100% (2).csv")]
    [InlineData("what? \"final\".csv")]
    public void A_name_as_offices_give_it_is_read(string fileName) =>
        Assert.Empty(SurveyText.Read(SurveyText.With(), fileName).Findings.Errors);
}
