using System.Globalization;
using System.Text;
using Antimony.Survey.Feedback;
using Antimony.Survey.Tests.Files;

namespace Antimony.Survey.Tests.Feedback;

public class AnnotatedFileTests
{
    private const string Original = "month,producer_id,province,capacity_t,status,ingot_t,note\n"
        + "2025-02,P1,湖南,12000,normal,300,=cmd()\n2025-02,P2,湖南,12000,asleep,-3,+A1\n";

    [Fact]
    public void Each_row_comes_back_with_its_findings_in_front()
    {
        var lines = Annotated(Encoding.UTF8.GetBytes(Original), "survey.csv").TrimEnd().Split("\r\n");
        Assert.Equal("﻿findings,month,producer_id,province,capacity_t,status,ingot_t,note", lines[0]);
        Assert.StartsWith(",2025-02,P1,湖南", lines[1]);
        Assert.Contains("error unknown-status [status]", lines[2]);
        Assert.Contains("error negative-number [ingot_t]", lines[2]);
        Assert.EndsWith(",asleep,-3,'+A1", lines[2].Replace("\"", ""));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData(" =1", "' =1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\tx", "'\tx")]
    [InlineData("-7.84", "-7.84")]
    [InlineData("plain", "plain")]
    public void No_cell_begins_a_formula(string text, string safe) => Assert.Equal(safe, FormulaSafety.Of(text));

    [Fact]
    public void A_file_that_comes_back_with_the_column_reads_the_same()
    {
        var good = Encoding.UTF8.GetBytes(SurveyText.With(("note", "fine")));
        var again = SurveyText.Edit(Encoding.UTF8.GetBytes(Annotated(good, "survey.csv")));
        Assert.Empty(SurveyText.Rules(again.Findings));
        Assert.Equal(SurveyText.Edit(good).Responses, again.Responses);
    }

    [Fact]
    public void A_workbook_comes_back_as_csv_and_an_unreadable_file_as_its_findings()
    {
        object?[][] table =
        [
            ["month", "producer_id", "province", "capacity_t", "status", "ingot_t"],
            ["2025-02", "P1", "Hunna", 12000, "normal", 300],
        ];
        var workbook = new TestWorkbook().Sheet("S", table).Bytes();
        Assert.Contains("error unknown-province [province]", Annotated(workbook, "survey.xlsx"));
        Assert.Contains("错误 file-format", Annotated([0xD0, 0xCF, 0x11, 0xE0, 1], "survey.xlsx", "zh-CN"));
    }

    private static string Annotated(byte[] original, string fileName, string language = "en")
    {
        using var destination = new MemoryStream();
        var findings = SurveyText.Edit(original, fileName).Findings;
        AnnotatedFile.Write(
            new MemoryStream(original),
            fileName,
            [.. findings.Errors, .. findings.Warnings],
            destination,
            CultureInfo.GetCultureInfo(language));
        return Encoding.UTF8.GetString(destination.ToArray());
    }
}
