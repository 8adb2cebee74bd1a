using System.IO.Compression;
using System.Text;
using Antimony.Survey.Editing;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Tests.Files;

public class WorkbookTests
{
    private static readonly object?[] Header = ["month", "producer_id", "province", "capacity_t", "status", "ingot_t", "crude_t"];

    private static readonly object?[] Row = [new DateOnly(2025, 2, 1), "P1", "湖南", 12000, "normal", 300.5, 10];

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Strings_shared_or_inline_and_dates_of_both_systems_are_read(bool inline, bool uses1904)
    {
        var edited = Edit(new TestWorkbook { InlineStrings = inline, Uses1904 = uses1904 }.Sheet("Sheet1", [Header, Row]));
        Assert.Empty(SurveyText.Rules(edited.Findings));
        var response = Assert.Single(edited.Responses);
        Assert.Equal(
            (new Month(2025, 2), "P1", 300.5, new RowLocation("Sheet1", 2)),
            (response.Month, response.Producer.ToString(), response.Output["ingot"]!.Value.Value, response.Location));
    }

    [Fact]
    public void A_formula_is_read_by_its_stored_value_and_refused_without_one()
    {
        var stored = new TestWorkbook.Raw("", "<f>SUM(1,2)</f><v>300</v>");
        Assert.Equal(new Tonnes(300), Edit(With(5, stored)).Responses[0].Output["ingot"]);
        foreach (var raw in (TestWorkbook.Raw[])[new("", "<f>SUM(1,2)</f>"), new("", "<f>SUM(1,2)</f><v></v>")])
            Assert.Equal((RuleId.FormulaWithoutValue, "ingot_t"), One(Edit(With(5, raw))));
    }

    [Fact]
    public void An_error_cell_is_a_finding_wherever_it_stands()
    {
        for (var column = 0; column < 6; column++)
        {
            var edited = Edit(With(column, new TestWorkbook.Raw("t=\"e\"", "<v>#REF!</v>")));
            Assert.Equal((RuleId.CellError, (string)Header[column]!), One(edited));
        }
    }

    [Fact]
    public void Formats_of_dates_and_units_are_honoured()
    {
        var month = Edit(With(0, new TestWorkbook.Raw($"s=\"{TestWorkbook.MonthStyle}\"", "<v>45689</v>")));
        Assert.Equal(new Month(2025, 2), month.Responses[0].Month);
        var kilograms = Edit(With(5, new TestWorkbook.Raw($"s=\"{TestWorkbook.KilogramStyle}\"", "<v>300000</v>")));
        Assert.Equal(new Tonnes(300), kilograms.Responses[0].Output["ingot"]);
        Assert.Equal([RuleId.UnitInCell], SurveyText.Rules(kilograms.Findings));
        var percent = Edit(With(5, new TestWorkbook.Raw($"s=\"{TestWorkbook.PercentStyle}\"", "<v>0.3</v>")));
        Assert.Equal((RuleId.InvalidNumber, "ingot_t"), One(percent));
    }

    [Fact]
    public void A_percentage_is_percent_in_a_percent_column()
    {
        var percent = new TestWorkbook.Raw($"s=\"{TestWorkbook.PercentStyle}\"", "<v>-0.0784</v>");
        var edited = Edit(new TestWorkbook().Sheet(
            "S",
            [
                ["month", "production_t", "mom_pct"],
                ["2025-02", 5400, percent],
                ["2025-03", 6000, 13.8],
                ["2025-04", 5400, "-10%"],
            ]));
        Assert.Equal([-7.84, 13.8, -10], edited.Aggregates.Select(aggregate => Math.Round(aggregate.MomPct!.Value, 9)));
    }

    [Fact]
    public void Hidden_sheets_are_ignored_and_visible_ones_without_a_header_are_named()
    {
        var edited = Edit(new TestWorkbook()
            .Sheet("Old", [Header, ["2024-02", "P1", "湖南", 1, "nonsense", 1, 1]], state: "hidden")
            .Sheet("Older", [Header, ["2024-02", "P1", "湖南", 1, "nonsense", 1, 1]], state: "veryHidden")
            .Sheet("Data", [Header, Row])
            .Sheet("Empty", [])
            .Sheet("Chat", [["hello"], ["world"]]));
        var warning = Assert.Single(edited.Findings.Warnings);
        Assert.Equal((RuleId.SheetSkipped, "Chat"), (warning.Rule, warning.Sheet));
        Assert.Single(edited.Responses);
    }

    [Fact]
    public void Each_sheet_may_be_a_month()
    {
        object?[][] Rows() => [[.. Header[1..]], [.. Row[1..]]];
        var edited = Edit(new TestWorkbook().Sheet("2025年1月", Rows()).Sheet("2025年2月", Rows()));
        Assert.Equal([new Month(2025, 1), new Month(2025, 2)], edited.Months);
        Assert.Equal([RuleId.MonthFromName, RuleId.MonthFromName], SurveyText.Rules(edited.Findings));
    }

    [Fact]
    public void A_header_of_two_rows_with_merged_groups_below_a_merged_title_is_understood()
    {
        var edited = Edit(new TestWorkbook().Sheet(
            "S",
            [
                ["2025年2月锑锭生产情况"],
                ["企业编号", "省份", "产能(吨)", "状态", "产量(吨)", null],
                [null, null, null, null, "锑锭", "粗锑"],
                ["P1", "湖南", 12000, "正常", 300, 10],
            ],
            ["A1:F1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2"]));
        Assert.Equal([RuleId.MonthFromName], SurveyText.Rules(edited.Findings));
        var output = edited.Responses[0].Output;
        Assert.Equal((new Tonnes(300), new Tonnes(10)), (output["ingot"]!.Value, output["crude"]!.Value));
    }

    [Fact]
    public void A_header_of_two_rows_repeated_on_the_next_page_is_skipped()
    {
        object?[] groups = ["企业编号", "省份", "产能(吨)", "状态", "产量(吨)", null];
        object?[] names = [null, null, null, null, "锑锭", "粗锑"];
        var edited = Edit(new TestWorkbook().Sheet(
            "2025年2月",
            [groups, names, ["P1", "湖南", 12000, "正常", 300, 10], groups, names, ["P2", "湖南", 12000, "正常", 300, 10]],
            [
                .. new[] { 1, 4 }.SelectMany(row =>
                    "ABCD".Select(column => $"{column}{row}:{column}{row + 1}").Append($"E{row}:F{row}")),
            ]));
        Assert.Equal([RuleId.MonthFromName, RuleId.RepeatedHeader, RuleId.RepeatedHeader], SurveyText.Rules(edited.Findings));
        Assert.Equal(["P1", "P2"], edited.Responses.Select(response => response.Producer.ToString()));
    }

    [Fact]
    public void A_merged_text_fills_its_range_and_no_more()
    {
        var edited = Edit(new TestWorkbook().Sheet(
            "S",
            [Header, Row, ["2025-02", "P2", null, 12000, "normal", 300, 10], ["2025-02", "P3", null, 12000, "normal", 300, 10]],
            ["C2:C3"]));
        var error = edited.Findings.Errors.Single();
        Assert.Equal((RuleId.MissingValue, "province", 4), (error.Rule, error.Column, error.Row));
        Assert.Equal("CN-HN", edited.Responses[1].Province.Code);
    }

    [Theory]
    [InlineData("F2:F3")]
    [InlineData("F2:G2")]
    public void A_merged_number_over_rows_or_columns_is_refused(string range)
    {
        var edited = Edit(new TestWorkbook().Sheet(
            "S", [Header, [.. Row[..6]], ["2025-02", "P2", "湖南", 12000, "normal", null]], [range]));
        Assert.Contains(edited.Findings.Errors, error => error.Rule == RuleId.MergedNumber);
        Assert.DoesNotContain(edited.Findings.Errors, error => error.Rule != RuleId.MergedNumber);
    }

    [Fact]
    public void A_password_protected_or_old_workbook_is_refused_by_name()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
        var error = Assert.Single(SurveyText.Edit(compound, "survey.xlsx").Findings.Errors);
        Assert.Equal(RuleId.FileFormat, error.Rule);
        Assert.Contains("password", error.Message.En);
        Assert.Contains(".xls", error.Message.En);
    }

    [Fact]
    public void A_workbook_under_another_ending_is_refused_by_name_and_one_named_csv_is_read()
    {
        var workbook = new TestWorkbook().Sheet("S", [Header, Row]).Bytes();
        Assert.Equal([RuleId.FileFormat], SurveyText.Rules(SurveyText.Edit(workbook, "survey.xlsm").Findings));
        Assert.Single(SurveyText.Edit(workbook, "survey.csv").Responses);
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("docProps/extra.xml")]
    public void A_document_type_definition_in_any_part_is_refused(string part)
    {
        const string Definition = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
        var workbook = Replace(new TestWorkbook().Sheet("S", [Header, Row]).Bytes(), part, Definition);
        var edited = SurveyText.Edit(workbook, "survey.xlsx");
        Assert.Equal(RuleId.FileFormat, Assert.Single(edited.Findings.Errors).Rule);
    }

    [Fact]
    public void A_workbook_that_unpacks_to_too_much_is_refused_before_it_is_opened()
    {
        var bomb = Replace(new TestWorkbook().Sheet("S", [Header, Row]).Bytes(), "xl/media/big.bin", new string('a', 20_000_000));
        Assert.Equal(RuleId.FileLimit, Assert.Single(SurveyText.Edit(bomb, "survey.xlsx").Findings.Errors).Rule);
    }

    private static byte[] Replace(byte[] workbook, string part, string content)
    {
        using var memory = new MemoryStream();
        memory.Write(workbook);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)?.Delete();
            using var stream = zip.CreateEntry(part).Open();
            stream.Write(Encoding.UTF8.GetBytes(content));
        }

        return memory.ToArray();
    }

    private static TestWorkbook With(int column, object value)
    {
        var row = Row.ToArray();
        row[column] = value;
        return new TestWorkbook().Sheet("S", [Header, row]);
    }

    private static (string, string?) One(EditedFile edited)
    {
        var error = Assert.Single(edited.Findings.Errors);
        return (error.Rule, error.Column);
    }

    private static EditedFile Edit(TestWorkbook workbook) => SurveyText.Edit(workbook.Bytes(), "survey.xlsx");
}
