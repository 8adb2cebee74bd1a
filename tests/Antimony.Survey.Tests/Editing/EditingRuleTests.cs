using Antimony.Survey.Rules;
using Antimony.Survey.Tests.Files;

namespace Antimony.Survey.Tests.Editing;

public class EditingRuleTests
{
    [Theory]
    [InlineData("status=halted;ingot_t=5", RuleId.HaltedWithOutput)]
    [InlineData("status=normal;ingot_t=0", RuleId.NormalWithoutOutput)]
    [InlineData("ingot_t=1501", RuleId.OutputFarAboveCapacity)]
    [InlineData("ingot_t=1500", RuleId.OutputAboveCapacity)]
    [InlineData("ingot_t=1001", RuleId.OutputAboveCapacity)]
    [InlineData("ingot_t=1000", null)]
    [InlineData("ingot_t=0;status=reduced;crude_t=1141", null)]
    [InlineData("ingot_t=0;status=reduced;crude_t=1142", RuleId.OutputAboveCapacity)]
    [InlineData("capacity_t=100;capacity_basis=month;ingot_t=151", RuleId.OutputFarAboveCapacity)]
    [InlineData("planned_t=310;expectation=increase", null)]
    [InlineData("planned_t=290;expectation=increase", RuleId.PlanAgainstExpectation)]
    [InlineData("planned_t=303;expectation=flat", null)]
    [InlineData("planned_t=310;expectation=decrease", RuleId.PlanAgainstExpectation)]
    public void A_response_by_itself_is_held_to_the_rules(string cells, string? rule) =>
        Assert.Equal(rule is null ? [] : [rule], SurveyText.Rules(SurveyText.Edit(With(cells)).Findings));

    [Theory]
    [InlineData("ingot_t=300", null)]
    [InlineData("ingot_t=901", RuleId.OutputChanged)]
    [InlineData("ingot_t=900", null)]
    [InlineData("ingot_t=99", RuleId.OutputChanged)]
    [InlineData("capacity_t=18001", RuleId.CapacityChanged)]
    [InlineData("capacity_t=18000", null)]
    [InlineData("status=reduced;ingot_t=301", RuleId.StatusAgainstVolume)]
    [InlineData("status=reduced;ingot_t=299", null)]
    [InlineData("status=halted;ingot_t=0", null)]
    public void A_response_is_held_against_the_month_before(string cells, string? rule) =>
        Assert.Equal(rule is null ? [] : [rule], SurveyText.Rules(SurveyText.Edit(With(cells), Before("P1")).Findings));

    [Fact]
    public void A_missing_and_a_new_producer_are_named()
    {
        var edited = SurveyText.Edit(With("producer_id=P2"), Before("P1"));
        Assert.Equal([RuleId.NewProducer, RuleId.MissingProducer], SurveyText.Rules(edited.Findings));
        Assert.Equal("P1", edited.Findings.Warnings[1].Value);
        var closed = Before("P3") with { Status = OperatingStatus.Closed };
        Assert.Empty(SurveyText.Edit(With(""), Before("P1"), closed).Findings.Warnings);
    }

    [Fact]
    public void A_producer_whose_row_has_an_error_is_not_missing() =>
        Assert.Equal([RuleId.InvalidNumber], SurveyText.Rules(SurveyText.Edit(With("ingot_t=abc"), Before("P1")).Findings));

    [Fact]
    public void A_file_of_two_months_is_held_against_itself()
    {
        var edited = SurveyText.Edit(
            "month,producer_id,province,capacity_t,status,ingot_t\n2025-01,P1,湖南,12000,normal,100\n"
            + "2025-02,P1,湖南,12000,normal,500\n2025-02,P2,湖南,12000,normal,500\n");
        Assert.Equal([RuleId.OutputChanged, RuleId.NewProducer], SurveyText.Rules(edited.Findings));
    }

    [Fact]
    public void A_producer_reports_once_a_month_and_a_row_with_an_error_counts()
    {
        var edited = SurveyText.Edit(
            "月份,企业编号,省份,产能,状态,锑锭\n2025-02,P1,湖南,12000,正常,300\n2025-02,P1,湖南,12000,正常,abc\n2025-01,P1,湖南,12000,正常,300\n");
        Assert.Equal([RuleId.InvalidNumber, RuleId.DuplicateProducerMonth], SurveyText.Rules(edited.Findings));
        var duplicate = edited.Findings.Errors[1];
        Assert.Equal((3, "企业编号", "P1"), (duplicate.Row, duplicate.Column, duplicate.Value));
    }

    [Theory]
    [InlineData("CN-SN", RuleId.ProvinceFromHistory)]
    [InlineData("CN-SX", RuleId.ProvinceFromHistory)]
    [InlineData("CN-HN", RuleId.AmbiguousProvince)]
    [InlineData(null, RuleId.AmbiguousProvince)]
    public void Shanxi_is_what_the_producer_reported_before_or_an_error(string? before, string rule)
    {
        Response[] earlier = before is null ? [] : [Before("P1") with { Province = Province.Parse(before) }];
        var edited = SurveyText.Edit(With("province=Shanxi"), earlier);
        var finding = edited.Findings.Errors.Concat(edited.Findings.Warnings).Single();
        Assert.Equal((rule, "province", "Shanxi"), (finding.Rule, finding.Column, finding.Value));
        if (rule == RuleId.ProvinceFromHistory) Assert.Equal(before, edited.Responses[0].Province.Code);
    }

    [Theory]
    [InlineData("Hunan Smelter", "Hunan Smeltr", true)]
    [InlineData("湖南振兴锑业有限公司", "湖南振兴锑业有限责任公司", true)]
    [InlineData("Hunan Smelter 1", "Hunan Smelter 2", false)]
    [InlineData("湖南锑业一厂", "湖南锑业二厂", false)]
    [InlineData("Hunan Smelter", "Yunnan Smelter", false)]
    public void A_new_producers_name_that_is_nearly_anothers_is_a_warning(string known, string added, bool near)
    {
        var edited = SurveyText.Edit(
            "month,producer_id,producer,province,capacity_t,status,ingot_t\n"
            + $"2025-02,P1,{known},湖南,12000,normal,300\n2025-02,P2,{added},湖南,12000,normal,300\n");
        Assert.Equal(near ? [RuleId.SimilarName] : [], SurveyText.Rules(edited.Findings));
    }

    [Fact]
    public void Aggregates_are_held_to_the_rules()
    {
        var edited = SurveyText.Edit(
            "month,halted,reduced,normal,producers,outlook_increase_pct,outlook_flat_pct,outlook_decrease_pct\n"
            + "2025-02,18,12,3,33,70,20,10\n2025-02,18,12,3,34,70,20,20\n2027-02,1,1,1,3,,,\n2025-04,1.5,1,1,3,,,\n");
        Assert.Equal(
            [
                RuleId.InvalidNumber,
                RuleId.DuplicateMonth,
                RuleId.MonthInFuture,
                RuleId.CountsDoNotClose,
                RuleId.OutlookDoesNotSum,
            ],
            SurveyText.Rules(edited.Findings));
    }

    private static string With(string cells) => SurveyText.With(
        [.. cells.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(cell => (cell.Split('=')[0], cell.Split('=')[1]))]);

    private static Response Before(string producer) => new()
    {
        Month = new Month(2025, 1),
        Producer = ProducerId.Parse(producer),
        Province = Province.Parse("CN-HN"),
        Capacity = new Capacity(new Tonnes(12000), CapacityBasis.Year),
        Status = OperatingStatus.Normal,
        Output = new ProductOutputs([KeyValuePair.Create("ingot", new Tonnes(300))]),
    };
}
