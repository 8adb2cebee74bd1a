using Antimony.Survey.Editing;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Tests.Files;

/// <summary>A unit that stands only above the table, read the same from a text file and from a workbook.</summary>
public class TitleUnitTests
{
    private static readonly string[] Header = ["月份", "企业编号", "省份", "产能", "状态", "锑锭"];

    [Theory]
    [InlineData("单位：千克", 0.001)]
    [InlineData("单位:公斤", 0.001)]
    [InlineData("（单位：千克）", 0.001)]
    [InlineData("计量单位：千克", 0.001)]
    [InlineData("单位为千克", 0.001)]
    [InlineData("单位 千克", 0.001)]
    [InlineData("锑锭生产情况表单位：千克 填报日期：3月5日", 0.001)]
    [InlineData("填报单位：湖南锑业公司 单位：千克", 0.001)]
    [InlineData("单位：千克、%", 0.001)]
    [InlineData("锑锭产量表（千克）", 0.001)]
    [InlineData("本表以千克计", 0.001)]
    [InlineData("千克", 0.001)]
    [InlineData("Unit: kg", 0.001)]
    [InlineData("UNITS = KG", 0.001)]
    [InlineData("Antimony ingot output (in kg)", 0.001)]
    [InlineData("All figures in thousand tonnes", 1000)]
    [InlineData("单位：万吨", 10000)]
    [InlineData("单位：千吨", 1000)]
    public void A_title_unit_holds_for_the_columns_that_name_none_and_is_said(string title, double tonnes)
    {
        foreach (var edited in Both(title, Header, (decimal)(12 / tonnes), (decimal)(0.5 / tonnes)))
        {
            Assert.Empty(edited.Findings.Errors);
            var response = Assert.Single(edited.Responses);
            Assert.Equal(
                (1, 0.5),
                (Math.Round(response.Capacity.PerMonth.Value, 9), Math.Round(response.Output["ingot"]!.Value.Value, 9)));
            var warning = Assert.Single(edited.Findings.Warnings);
            Assert.Equal((RuleId.UnitFromTitle, 1, title), (warning.Rule, warning.Row!.Value, warning.Value));
            Assert.Contains("产能, 锑锭", warning.Message.En);
        }
    }

    [Theory]
    [InlineData("单位：吨")]
    [InlineData("单位:吨")]
    [InlineData("Unit: t")]
    [InlineData("单位：吨、家、%")]
    [InlineData("产能单位：吨/年，产量单位：吨")]
    [InlineData("填报单位：湖南锑业有限公司")]
    [InlineData("单位：湖南锑业有限公司")]
    [InlineData("各单位：请于每月5日前报送")]
    [InlineData("单位（盖章）：")]
    [InlineData("Business unit: Antimony")]
    [InlineData("锑锭产量表（初步）")]
    public void Tonnes_and_titles_about_something_else_change_nothing(string title)
    {
        foreach (var edited in Both(title, Header, 12, 0.5))
        {
            Assert.Empty(SurveyText.Rules(edited.Findings));
            Assert.Equal(new Tonnes(0.5), edited.Responses[0].Output["ingot"]);
        }
    }

    [Theory]
    [InlineData("单位：斤", "斤")]
    [InlineData("单位：金属吨", "金属吨")]
    [InlineData("单位：万元", "万元")]
    [InlineData("Unit: lb", "lb")]
    [InlineData("单位：吨（锑锭）、千克（产能）", "千克")]
    public void A_title_unit_that_is_not_known_for_masses_is_an_error(string title, string named)
    {
        foreach (var edited in Both(title, Header, 12, 0.5))
        {
            var error = Assert.Single(edited.Findings.Errors);
            Assert.Equal((RuleId.UnknownUnit, 1, title), (error.Rule, error.Row!.Value, error.Value));
            Assert.Contains(named, error.Message.En);
        }
    }

    [Fact]
    public void A_headers_unit_wins_over_the_titles_with_a_warning_and_a_cells_over_both()
    {
        string[] header = ["月份", "企业编号", "省份", "产能(吨)", "状态", "锑锭"];
        foreach (var edited in Both("单位：千克", header, 12, "0.5 t"))
        {
            Assert.Empty(edited.Findings.Errors);
            var response = edited.Responses[0];
            Assert.Equal((1, new Tonnes(0.5)), (response.Capacity.PerMonth.Value, response.Output["ingot"]));
            Assert.Equal(
                [(RuleId.UnitAgainstTitle, "产能(吨)"), (RuleId.UnitFromTitle, null), (RuleId.UnitInCell, "锑锭")],
                edited.Findings.Warnings.Select(warning => (warning.Rule, warning.Column)));
        }
    }

    [Fact]
    public void A_title_unit_that_no_column_depends_on_is_at_most_a_warning()
    {
        string[] header = ["月份", "企业编号", "省份", "产能(吨)", "状态", "锑锭(吨)"];
        foreach (var title in (string[])["单位：千克", "单位：斤"])
        {
            foreach (var edited in Both(title, header, 12, 0.5))
                Assert.Equal([RuleId.UnitAgainstTitle, RuleId.UnitAgainstTitle], SurveyText.Rules(edited.Findings));
        }

        foreach (var edited in Both("单位：吨", header, 12, 0.5)) Assert.Empty(SurveyText.Rules(edited.Findings));
    }

    [Fact]
    public void A_label_and_its_unit_may_stand_in_two_cells_and_beside_the_header()
    {
        object?[] row = ["2025-02", "P1", "湖南", 12000, "正常", 500];
        foreach (var edited in Formats([["锑锭", null, null, null, "单位：", "千克"], [.. Header], row]))
        {
            Assert.Equal([RuleId.UnitFromTitle], SurveyText.Rules(edited.Findings));
            Assert.Equal(new Tonnes(0.5), edited.Responses[0].Output["ingot"]);
        }

        foreach (var edited in Formats([[.. Header, "单位：千克"], row]))
        {
            Assert.Equal([RuleId.UnitFromTitle, RuleId.UnknownColumn], SurveyText.Rules(edited.Findings));
            Assert.Equal(new Tonnes(0.5), edited.Responses[0].Output["ingot"]);
        }
    }

    [Fact]
    public void A_total_is_held_against_its_column_in_the_titles_unit()
    {
        object?[][] table =
        [
            ["单位：千克"],
            [.. Header],
            ["2025-02", "P1", "湖南", 12000, "正常", 500],
            ["合计", null, null, null, null, 500],
        ];
        Assert.All(Formats(table), edited => Assert.Empty(edited.Findings.Errors));
        table[3][5] = 510;
        Assert.All(Formats(table), edited =>
            Assert.Equal(RuleId.TotalDoesNotReconcile, Assert.Single(edited.Findings.Errors).Rule));
    }

    [Fact]
    public void A_period_in_the_titles_unit_is_the_capacitys_where_its_header_names_none()
    {
        foreach (var edited in Both("单位：吨/月", Header, 12, 0.5))
        {
            Assert.EndsWith("unit of: 产能.", Assert.Single(edited.Findings.Warnings).Message.En.Split(" Check")[0]);
            Assert.Equal(new Tonnes(12), edited.Responses[0].Capacity.PerMonth);
        }
    }

    [Fact]
    public void Published_aggregates_are_read_in_the_titles_unit_too()
    {
        foreach (var edited in Formats([["单位：万吨，%"], ["月份", "产量", "环比"], ["2025-02", 0.54, -7.84]]))
        {
            Assert.Equal([RuleId.UnitFromTitle], SurveyText.Rules(edited.Findings));
            Assert.Equal((5400, -7.84), (edited.Aggregates[0].Production!.Value.Value, edited.Aggregates[0].MomPct));
        }
    }

    [Fact]
    public void A_unit_over_a_group_of_columns_holds_for_the_group_alone_merged_or_not()
    {
        object?[][] table =
        [
            [null, null, null, null, null, "产量(千克)", null],
            [.. Header, "粗锑"],
            ["2025-02", "P1", "湖南", 12000, "正常", 500, 300],
        ];
        var merged = SurveyText.Edit(new TestWorkbook().Sheet("S", table, ["F1:G1"]).Bytes(), "survey.xlsx");
        foreach (var edited in Formats(table).Append(merged))
        {
            Assert.Empty(SurveyText.Rules(edited.Findings));
            var response = edited.Responses[0];
            Assert.Equal(
                (new Tonnes(1000), new Tonnes(0.5), new Tonnes(0.3)),
                (response.Capacity.PerMonth, response.Output["ingot"]!.Value, response.Output["crude"]!.Value));
        }
    }

    [Theory]
    [InlineData("吨/月", "千克")]
    [InlineData("(t/month)", "(kg)")]
    public void A_row_of_units_below_the_headers_belongs_to_the_header(string capacity, string ingot)
    {
        object?[] units = [null, null, null, capacity, null, ingot];
        foreach (var edited in Formats([[.. Header], units, ["2025-02", "P1", "湖南", 12, "正常", "500 t"]]))
        {
            Assert.Equal([RuleId.OutputFarAboveCapacity, RuleId.UnitInCell], SurveyText.Rules(edited.Findings));
            Assert.Equal(("锑锭", 3), (edited.Findings.Warnings[0].Column, edited.Findings.Warnings[0].Row!.Value));
            Assert.Equal(new Tonnes(12), edited.Responses[0].Capacity.PerMonth);
        }

        foreach (var edited in Formats([[.. Header], units, ["2025-02", "P1", "湖南", 12, "正常", 500]]))
            Assert.Equal((0, new Tonnes(0.5)), (edited.Findings.ErrorCount, edited.Responses[0].Output["ingot"]));
    }

    private static IEnumerable<EditedFile> Both(string title, string[] header, object capacity, object ingot) =>
        Formats([[title], [.. header], ["2025-02", "P1", "湖南", capacity, "正常", ingot]]);

    private static IEnumerable<EditedFile> Formats(object?[][] table)
    {
        yield return SurveyText.Edit(string.Concat(table.Select(
            row => string.Join(',', row.Select(cell => FormattableString.Invariant($"\"{cell}\""))) + "\n")));
        yield return SurveyText.Edit(new TestWorkbook().Sheet("S", table).Bytes(), "survey.xlsx");
    }
}
