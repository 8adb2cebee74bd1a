using System.Text;
using Antimony.Survey.Files.Formats;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Tests.Files;

public class LimitTests
{
    private const string Header = "month,producer_id,province,capacity_t,status,ingot_t\n";

    [Fact]
    public void More_than_20_MiB_are_refused() => AssertLimit(new byte[FileLimits.Bytes + 1]);

    [Fact]
    public void More_than_200_000_rows_are_refused_and_200_000_are_not()
    {
        var rows = new StringBuilder(Header);
        for (var i = 0; i < FileLimits.Rows; i++) rows.Append("2025-02,P").Append(i).Append(",湖南,12000,normal,300\n");
        var whole = SurveyText.Edit(rows.ToString());
        Assert.Equal((0, FileLimits.Rows), (whole.Findings.ErrorCount, whole.Responses.Count));
        AssertLimit(Encoding.UTF8.GetBytes(rows.Append("2025-02,one more,湖南,12000,normal,300\n").ToString()));
    }

    [Fact]
    public void More_than_200_columns_are_refused()
    {
        Assert.Empty(SurveyText.Edit($"{Header}2025-02,P1,湖南,12000,normal,300{new string(',', 300)}\n").Findings.Errors);
        AssertLimit(Encoding.UTF8.GetBytes($"{Header}2025-02,P1,湖南,12000,normal,300{new string(',', 195)}x\n"));
    }

    [Fact]
    public void More_than_32_767_characters_in_a_cell_are_refused()
    {
        Assert.Empty(SurveyText.Edit(SurveyText.With(("note", new string('a', FileLimits.CellCharacters)))).Findings.Errors);
        AssertLimit(Encoding.UTF8.GetBytes(SurveyText.With(("note", new string('a', FileLimits.CellCharacters + 1)))));
    }

    [Fact]
    public void A_thousand_errors_are_kept_and_all_are_counted()
    {
        var rows = new StringBuilder(Header);
        for (var i = 0; i < 1500; i++) rows.Append("2025-02,P").Append(i).Append(",湖南,12000,normal,x\n");
        var findings = SurveyText.Edit(rows.ToString()).Findings;
        Assert.Equal((1000, 1500), (findings.Errors.Count, findings.ErrorCount));
    }

    private static void AssertLimit(byte[] content) =>
        Assert.Equal(RuleId.FileLimit, Assert.Single(SurveyText.Edit(content).Findings.Errors).Rule);
}
