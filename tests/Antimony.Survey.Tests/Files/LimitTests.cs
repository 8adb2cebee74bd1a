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
    public void A_cell_that_is_too_long_is_named_by_its_row_and_column()
    {
        var text = new string('a', FileLimits.CellCharacters + 1);
        object?[][] rows =
        [
            ["month", "producer_id", "province", "capacity_t", "status", "ingot_t", "备注"],
            ["2025-02", "P1", "湖南", 12000, "normal", 300, "short"],
            ["2025-02", "P2", "湖南", 12000, "normal", 300, text],
        ];
        var shared = new TestWorkbook().Sheet("二月", rows).Bytes();
        var inline = new TestWorkbook { InlineStrings = true }.Sheet("二月", rows).Bytes();
        var csv = Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(row => string.Join(',', row))));

        foreach (var (content, name, sheet) in new[] { (shared, "a.xlsx", "二月"), (inline, "a.xlsx", "二月"), (csv, "a.csv", null) })
        {
            var error = Assert.Single(SurveyText.Edit(content, name).Findings.Errors);
            Assert.Equal((RuleId.FileLimit, sheet, 3, "备注"), (error.Rule, error.Sheet, error.Row!.Value, error.Column));
            Assert.StartsWith("Cell G3 has more than 32767 characters.", error.Message.En);
        }
    }

    [Fact]
    public void A_cell_that_is_too_long_far_below_its_header_is_named_too()
    {
        var rows = new StringBuilder(Header);
        for (var i = 0; i < 40; i++) rows.Append("2025-02,P").Append(i).Append(",湖南,12000,normal,300\n");
        rows.Append("2025-02,P40,").Append('a', FileLimits.CellCharacters + 1).Append(",12000,normal,300\n");
        var error = Assert.Single(SurveyText.Edit(rows.ToString()).Findings.Errors);
        Assert.Equal((RuleId.FileLimit, 42, "province"), (error.Rule, error.Row!.Value, error.Column));
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
