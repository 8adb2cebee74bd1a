using System.Text;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Tests.Files;

public class ThreeFindingsTests
{
    [Fact]
    public void A_wrong_header_a_wrong_number_and_an_unknown_status_are_exactly_three_errors()
    {
        var text = new StringBuilder(SurveyText.Header.Replace("province", "provnce")).AppendLine();
        for (var row = 2; row <= 34; row++)
        {
            var (status, ingot) = (row == 20 ? "asleep" : "normal", row == 17 ? "12x4" : "150");
            text.AppendLine($"2025-02,P{row:D2},Plant {row},,湖南,3600,year,{status},{ingot},,,flat,150,,");
        }

        var edited = SurveyText.Edit(text.ToString());

        Assert.Equal(
            [
                (RuleId.MissingColumn, 1, "provnce", null),
                (RuleId.InvalidNumber, 17, "ingot_t", "12x4"),
                (RuleId.UnknownStatus, 20, "status", "asleep"),
            ],
            edited.Findings.Errors.Select(error => (error.Rule, error.Row ?? 0, error.Column ?? "", error.Value)));
        Assert.Equal("provnce → province", edited.Findings.Errors[0].Suggestion);
        Assert.Empty(edited.Findings.Warnings);
        Assert.False(edited.Accepted);
        Assert.Equal(33, edited.Rows);
        Assert.Equal(31, edited.Responses.Count);
    }
}
