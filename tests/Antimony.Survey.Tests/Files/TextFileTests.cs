using System.Text;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Tests.Files;

public class TextFileTests
{
    private const string Chinese = "月份,企业编号,企业名称,省份,产能(吨/年),状态,锑锭产量(吨)\n2025年2月,P1,湖南一厂,湖南,3600,正常,150\n";

    public static TheoryData<string> Encodings =>
        ["utf-8", "utf-8 with mark", "gb18030", "utf-16 with mark", "utf-16be with mark"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void An_encoding_is_told_by_its_mark_or_by_fitting_strictly(string name)
    {
        Encoding encoding = name switch
        {
            "gb18030" => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!,
            "utf-16 with mark" => new UnicodeEncoding(false, true),
            "utf-16be with mark" => new UnicodeEncoding(true, true),
            _ => new UTF8Encoding(name.EndsWith("mark", StringComparison.Ordinal)),
        };
        var mark = name.EndsWith("mark", StringComparison.Ordinal) ? encoding.GetPreamble() : [];
        var edited = SurveyText.Edit([.. mark, .. encoding.GetBytes(Chinese)]);

        Assert.Empty(SurveyText.Rules(edited.Findings));
        var response = edited.Responses[0];
        Assert.Equal(
            ("湖南一厂", "CN-HN", 150.0), (response.Name, response.Province.Code, response.Output["ingot"]!.Value.Value));
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void The_separator_is_told_by_the_header(char separator)
    {
        var edited = SurveyText.Edit(Chinese.Replace(',', separator));
        Assert.Empty(SurveyText.Rules(edited.Findings));
        Assert.Single(edited.Responses);
    }

    [Fact]
    public void A_byte_of_no_encoding_refuses_the_file()
    {
        var edited = SurveyText.Edit([.. Encoding.UTF8.GetBytes(Chinese), 0xFF, 0xFF]);
        Assert.Equal(RuleId.FileFormat, Assert.Single(edited.Findings.Errors).Rule);
    }

    [Fact]
    public void A_quoted_line_break_starts_no_row_and_a_doubled_quote_is_one()
    {
        var edited = SurveyText.Edit(
            "month,producer_id,province,capacity_t,status,ingot_t,note\r\n"
            + "2025-02,P1,湖南,3600,normal,150,\"first\nsecond, \"\"third\"\"\"\r\n\r\n2025-02,P2,湖南,3600,asleep,150,\r\n");
        Assert.Equal("first\nsecond, \"third\"", Assert.Single(edited.Responses).Note);
        Assert.Equal(4, Assert.Single(edited.Findings.Errors).Row);
    }

    [Theory]
    [InlineData("2025-02,P1,\"湖南\"省,3600,normal,150")]
    [InlineData("2025-02,P\"1,湖南,3600,normal,150")]
    [InlineData("2025-02,P1,\"湖南,3600,normal,150")]
    public void Broken_quoting_is_a_finding_on_its_row(string row)
    {
        var edited = SurveyText.Edit($"month,producer_id,province,capacity_t,status,ingot_t\n{row}\n");
        Assert.Contains(edited.Findings.Errors, error => error is { Rule: RuleId.CsvQuoting, Row: 2 });
    }

    [Fact]
    public void A_column_that_keeps_to_decimal_commas_is_read_and_one_that_does_not_is_refused()
    {
        const string Start = "month;producer_id;province;capacity_t;status;ingot_t\n"
            + "2025-02;P1;湖南;24000;normal;1 234,5\n2025-02;P2;湖南;24000;normal;";
        Assert.Equal([RuleId.DecimalComma], SurveyText.Rules(SurveyText.Edit(Start + "99,25\n").Findings));
        Assert.Equal([RuleId.AmbiguousNumber], SurveyText.Rules(SurveyText.Edit(Start + "99.25\n").Findings));
        Assert.Equal(
            [RuleId.AmbiguousNumber, RuleId.AmbiguousNumber],
            SurveyText.Rules(SurveyText.Edit(Start + "1,234\n").Findings));
    }

    [Theory]
    [InlineData("survey.xls")]
    [InlineData("survey.pdf")]
    [InlineData("survey")]
    public void Another_ending_is_refused_by_name(string fileName)
    {
        var error = Assert.Single(SurveyText.Edit(Encoding.UTF8.GetBytes(Chinese), fileName).Findings.Errors);
        Assert.Equal(RuleId.FileFormat, error.Rule);
        Assert.Contains(Path.GetExtension(fileName), error.Message.En);
    }

    [Fact]
    public void An_empty_file_and_a_header_alone_are_refused()
    {
        Assert.Equal([RuleId.FileFormat], SurveyText.Rules(SurveyText.Edit("").Findings));
        Assert.Equal([RuleId.FileFormat], SurveyText.Rules(SurveyText.Edit("\n\n").Findings));
        Assert.Equal([RuleId.NoRows], SurveyText.Rules(SurveyText.Edit(SurveyText.Header + "\n").Findings));
    }
}
