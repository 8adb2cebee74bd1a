using Antimony.Survey.Editing;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Tests.Files;

/// <summary>What a cell may say, read the same from a text file and from a workbook.</summary>
public class CellTests
{
    [Theory]
    [InlineData("2025-02")]
    [InlineData("2025/2")]
    [InlineData("2025.02")]
    [InlineData("202502")]
    [InlineData("Feb-25")]
    [InlineData("February 2025")]
    [InlineData("2025年2月")]
    [InlineData("25年2月份")]
    [InlineData("2025年02月")]
    [InlineData("２０２５－０２")]
    [InlineData("2025-02-01")]
    [InlineData("2025/2/1")]
    [InlineData(" 2025-02 ")]
    public void A_month_is_read_as_offices_write_it(string written)
    {
        foreach (var edited in Both("month", written))
        {
            Assert.Empty(edited.Findings.Errors);
            Assert.Equal(new Month(2025, 2), Assert.Single(edited.Responses).Month);
        }
    }

    [Theory]
    [InlineData("1-2月", RuleId.CombinedPeriod)]
    [InlineData("2025年1-2月", RuleId.CombinedPeriod)]
    [InlineData("2025年1~2月", RuleId.CombinedPeriod)]
    [InlineData("Jan-Feb 2025", RuleId.CombinedPeriod)]
    [InlineData("2025年一季度", RuleId.CombinedPeriod)]
    [InlineData("2月", RuleId.InvalidMonth)]
    [InlineData("2025-13", RuleId.InvalidMonth)]
    [InlineData("2025.1", RuleId.InvalidMonth)]
    [InlineData("45689", RuleId.InvalidMonth)]
    [InlineData("soon", RuleId.InvalidMonth)]
    [InlineData("", RuleId.MissingValue)]
    [InlineData("2027-01", RuleId.MonthInFuture)]
    [InlineData("1999-12", RuleId.MonthTooEarly)]
    public void A_month_that_is_none_or_several_is_refused(string written, string rule)
    {
        foreach (var edited in Both("month", written)) Assert.Equal(rule, Assert.Single(edited.Findings.Errors).Rule);
    }

    [Fact]
    public void The_month_2025_1_may_be_October_that_lost_its_zero() =>
        Assert.All(Both("month", "2025.1"), edited => Assert.Equal("2025-01 / 2025-10", edited.Findings.Errors[0].Suggestion));

    [Theory]
    [InlineData("300", 300)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("1,234", 1234)]
    [InlineData("1 234.5", 1234.5)]
    [InlineData("３００", 300)]
    [InlineData("３００．５", 300.5)]
    [InlineData("1，234.5", 1234.5)]
    [InlineData("无", 0)]
    [InlineData("0.0", 0)]
    [InlineData("300吨", 300)]
    [InlineData("300 t", 300)]
    public void A_number_is_read_as_offices_write_it(string written, double tonnes)
    {
        foreach (var edited in Both("ingot_t", written, ("status", "reduced"), ("capacity_t", "24000")))
        {
            Assert.Empty(edited.Findings.Errors);
            Assert.Equal(new Tonnes(tonnes), Assert.Single(edited.Responses).Output["ingot"]);
            Assert.DoesNotContain(edited.Findings.Warnings, warning => warning.Column == "ingot_t");
        }
    }

    [Theory]
    [InlineData("约300", 300, RuleId.ApproximateNumber)]
    [InlineData("300左右", 300, RuleId.ApproximateNumber)]
    [InlineData("~300", 300, RuleId.ApproximateNumber)]
    [InlineData("approx. 300 t", 300, RuleId.ApproximateNumber)]
    [InlineData("300000 kg", 300, RuleId.UnitInCell)]
    [InlineData("300000千克", 300, RuleId.UnitInCell)]
    [InlineData("0.3kt", 300, RuleId.UnitInCell)]
    [InlineData("0.03万吨", 300, RuleId.UnitInCell)]
    [InlineData("1 234,5", 1234.5, RuleId.DecimalComma)]
    [InlineData("1.234,5", 1234.5, RuleId.DecimalComma)]
    public void A_number_that_is_doubtful_is_read_with_a_warning(string written, double tonnes, string rule)
    {
        foreach (var edited in Both("ingot_t", written, ("capacity_t", "24000")))
        {
            Assert.Empty(edited.Findings.Errors);
            Assert.Equal(tonnes, Assert.Single(edited.Responses).Output["ingot"]!.Value.Value, 9);
            var warning = Assert.Single(edited.Findings.Warnings);
            Assert.Equal((rule, 2, "ingot_t", written), (warning.Rule, warning.Row!.Value, warning.Column, warning.Value));
        }
    }

    [Theory]
    [InlineData("12x4", RuleId.InvalidNumber)]
    [InlineData("abc", RuleId.InvalidNumber)]
    [InlineData("300 斤", RuleId.UnknownUnit)]
    [InlineData("300-400", RuleId.InvalidNumber)]
    [InlineData("300¹", RuleId.InvalidNumber)]
    [InlineData("1,23,4", RuleId.InvalidNumber)]
    [InlineData("NaN", RuleId.InvalidNumber)]
    [InlineData("1e999", RuleId.InvalidNumber)]
    [InlineData("∞", RuleId.InvalidNumber)]
    [InlineData("30%", RuleId.InvalidNumber)]
    [InlineData("-300", RuleId.NegativeNumber)]
    [InlineData("(300)", RuleId.NegativeNumber)]
    public void A_number_that_is_none_is_refused(string written, string rule)
    {
        foreach (var edited in Both("ingot_t", written)) Assert.Equal(rule, Assert.Single(edited.Findings.Errors).Rule);
    }

    [Theory]
    [InlineData("", "halted", 0.0)]
    [InlineData("-", "halted", 0.0)]
    [InlineData("—", "halted", 0.0)]
    [InlineData("/", "停产", 0.0)]
    [InlineData("停产", "停产", 0.0)]
    [InlineData("无", "停产", 0.0)]
    [InlineData("", "normal", null)]
    [InlineData("-", "reduced", null)]
    [InlineData("/", "正常", null)]
    [InlineData("未报", "正常", null)]
    public void Nothing_is_zero_for_a_halted_producer_and_not_reported_for_another(string written, string status, double? tonnes)
    {
        foreach (var edited in Both("ingot_t", written, ("status", status)))
        {
            Assert.Empty(edited.Findings.Errors);
            Assert.Equal(tonnes, Assert.Single(edited.Responses).Output["ingot"]?.Value);
            Assert.Equal(tonnes is null ? [RuleId.NotReported] : [], SurveyText.Rules(edited.Findings));
        }
    }

    [Fact]
    public void A_cell_that_says_halted_is_evidence_for_a_blank_status_and_against_another()
    {
        foreach (var edited in Both("ingot_t", "停产", ("status", "")))
        {
            Assert.Equal([RuleId.StatusInferred], SurveyText.Rules(edited.Findings));
            Assert.Equal(OperatingStatus.Halted, edited.Responses[0].Status);
        }

        foreach (var edited in Both("ingot_t", "停产", ("status", "正常")))
            Assert.Equal([RuleId.StatusContradiction], SurveyText.Rules(edited.Findings));
    }

    [Theory]
    [InlineData("正常", "300", OperatingStatus.Normal, Reasons.None)]
    [InlineData("满产", "300", OperatingStatus.Normal, Reasons.None)]
    [InlineData("Relatively Normal", "300", OperatingStatus.Normal, Reasons.None)]
    [InlineData("减产", "300", OperatingStatus.Reduced, Reasons.None)]
    [InlineData("压产", "300", OperatingStatus.Reduced, Reasons.None)]
    [InlineData("cut", "300", OperatingStatus.Reduced, Reasons.None)]
    [InlineData("停产", "0", OperatingStatus.Halted, Reasons.None)]
    [InlineData("shut down", "0", OperatingStatus.Halted, Reasons.None)]
    [InlineData("idle", "0", OperatingStatus.Halted, Reasons.None)]
    [InlineData("suspended", "0", OperatingStatus.Halted, Reasons.None)]
    [InlineData("检修", "", OperatingStatus.Halted, Reasons.Maintenance)]
    [InlineData("检修", "120", OperatingStatus.Reduced, Reasons.Maintenance)]
    [InlineData("永久关停", "", OperatingStatus.Closed, Reasons.None)]
    public void A_status_is_read_by_its_synonyms(string written, string output, OperatingStatus status, Reasons reasons)
    {
        foreach (var edited in Both("status", written, ("ingot_t", output)))
        {
            Assert.Empty(edited.Findings.Errors);
            Assert.Equal((status, reasons), (edited.Responses[0].Status, edited.Responses[0].Reasons));
        }
    }

    [Fact]
    public void An_unknown_status_suggests_the_nearest()
    {
        foreach (var edited in Both("status", "nromal"))
        {
            var error = Assert.Single(edited.Findings.Errors);
            Assert.Equal((RuleId.UnknownStatus, "nromal", "normal"), (error.Rule, error.Value, error.Suggestion));
        }
    }

    [Theory]
    [InlineData("湖南", "CN-HN")]
    [InlineData("湖南省", "CN-HN")]
    [InlineData("hunan", "CN-HN")]
    [InlineData("Hunan Province", "CN-HN")]
    [InlineData("CN-HN", "CN-HN")]
    [InlineData("河南", "CN-HA")]
    [InlineData("海南", "CN-HI")]
    [InlineData("Henan", "CN-HA")]
    [InlineData("Hainan", "CN-HI")]
    [InlineData("陕西", "CN-SN")]
    [InlineData("山西", "CN-SX")]
    [InlineData("Shaanxi", "CN-SN")]
    [InlineData("广西壮族自治区", "CN-GX")]
    [InlineData("内蒙古", "CN-NM")]
    public void A_province_is_read_by_name_and_code(string written, string code)
    {
        foreach (var edited in Both("province", written))
        {
            Assert.Empty(edited.Findings.Errors);
            Assert.Equal(code, edited.Responses[0].Province.Code);
        }
    }

    [Fact]
    public void An_unknown_province_suggests_the_nearest() => Assert.All(
        Both("province", "Hunna"),
        edited => Assert.Equal(
            (RuleId.UnknownProvince, "湖南 (CN-HN)"), (edited.Findings.Errors[0].Rule, edited.Findings.Errors[0].Suggestion)));

    [Fact]
    public void Reasons_and_expectations_are_read_in_both_languages()
    {
        foreach (var edited in Both("reasons", "检修；power, 原料短缺", ("expectation", "增加")))
        {
            Assert.Empty(edited.Findings.Warnings);
            Assert.Equal(Reasons.Maintenance | Reasons.Power | Reasons.OreShortage, edited.Responses[0].Reasons);
            Assert.Equal(Expectation.Increase, edited.Responses[0].Expectation);
        }
    }

    [Fact]
    public void Unknown_reasons_and_expectations_are_warnings()
    {
        foreach (var edited in Both("reasons", "moonlight", ("expectation", "perhaps")))
            Assert.Equal([RuleId.UnknownReason, RuleId.UnknownExpectation], SurveyText.Rules(edited.Findings));
    }

    private static IEnumerable<EditedFile> Both(string header, string value, params (string Header, string Value)[] others)
    {
        var text = SurveyText.With([(header, value), .. others]);
        yield return SurveyText.Edit(text);
        yield return SurveyText.Edit(SurveyText.Workbook(text), "survey.xlsx");
    }
}
