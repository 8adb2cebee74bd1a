using Antimony.Survey.Editing;
using Antimony.Survey.Files.Headers;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Tests.Files;

public class HeaderTests
{
    [Theory]
    [InlineData("锑锭产量(吨)", "300", 300)]
    [InlineData("锑锭产量（千克）", "300000", 300)]
    [InlineData("Ingot output, t", "300", 300)]
    [InlineData("INGOT OUTPUT [kt]", "0.3", 300)]
    [InlineData("锑锭产量 万吨", "0.03", 300)]
    [InlineData("锑锭产量吨", "300", 300)]
    [InlineData("ingot_kg", "300000", 300)]
    [InlineData("锑锭（实物量）", "300", 300)]
    public void A_header_is_known_whatever_its_case_spaces_and_unit_and_its_unit_is_honoured(
        string header, string value, double tonnes)
    {
        var edited = Edit($"month,producer_id,province,capacity_t,status,\"{header}\"\n2025-02,P1,湖南,12000,normal,{value}\n");
        Assert.Empty(SurveyText.Rules(edited.Findings));
        Assert.Equal(tonnes, edited.Responses[0].Output["ingot"]!.Value.Value, 9);
    }

    [Theory]
    [InlineData("产能(吨/年)", 1000)]
    [InlineData("产能(吨/月)", 12000)]
    [InlineData("月产能(吨)", 12000)]
    [InlineData("Capacity (kt/a)", 1_000_000)]
    [InlineData("capacity_t", 1000)]
    public void A_capacitys_period_is_told_by_its_header(string header, double perMonth)
    {
        var edited = Edit($"month,producer_id,province,{header},status,ingot_t\n2025-02,P1,湖南,12000,normal,300\n");
        Assert.Equal(perMonth, edited.Responses[0].Capacity.PerMonth.Value, 6);
    }

    [Fact]
    public void A_unit_that_is_not_known_in_a_header_is_refused()
    {
        var edited = Edit("month,producer_id,province,capacity_t,status,锑锭产量(金属吨)\n2025-02,P1,湖南,12000,normal,300\n");
        Assert.Equal((RuleId.UnknownUnit, "锑锭产量(金属吨)"), (edited.Findings.Errors[0].Rule, edited.Findings.Errors[0].Column));
    }

    [Fact]
    public void An_unknown_column_is_a_warning_and_a_doubled_one_an_error()
    {
        var edited = Edit(
            "month,producer_id,province,capacity_t,status,ingot_t,weather,锑锭产量\n2025-02,P1,湖南,12000,normal,300,fine,300\n");
        var error = Assert.Single(edited.Findings.Errors);
        Assert.Equal((RuleId.DuplicateColumn, "锑锭产量"), (error.Rule, error.Column));
        var warning = Assert.Single(edited.Findings.Warnings);
        Assert.Equal((RuleId.UnknownColumn, "weather"), (warning.Rule, warning.Column));
    }

    [Fact]
    public void A_missing_column_lists_what_was_found()
    {
        var error = Assert.Single(Edit("month,producer_id,province,status,ingot_t\n2025-02,P1,湖南,normal,300\n").Findings.Errors);
        Assert.Equal(RuleId.MissingColumn, error.Rule);
        Assert.Contains("capacity_t", error.Message.En);
        Assert.Contains("month, producer_id, province, status, ingot_t", error.Message.En);
    }

    [Fact]
    public void A_file_without_any_known_header_says_what_it_has()
    {
        var error = Assert.Single(Edit("colour,taste\nred,sour\n").Findings.Errors);
        Assert.Equal(RuleId.MissingColumn, error.Rule);
        Assert.Contains("colour, taste", error.Message.En);
    }

    [Fact]
    public void A_header_may_stand_below_titles_and_values_without_a_header_are_a_warning()
    {
        var edited = Edit("锑锭生产调查表,,,,,,\n单位：吨,,,,,,\nmonth,producer_id,province,capacity_t,status,ingot_t,\n"
            + "2025-02,P1,湖南,12000,normal,300,stray\n");
        Assert.Equal([RuleId.ColumnWithoutHeader], SurveyText.Rules(edited.Findings));
        Assert.Equal(4, Assert.Single(edited.Responses).Location.Row);
    }

    [Theory]
    [InlineData("2025年2月锑锭调查表,,,,\n", "survey.csv")]
    [InlineData("", "antimony-2025-02.csv")]
    [InlineData("", "锑锭2025年2月.csv")]
    public void Without_a_month_column_the_month_comes_from_the_title_or_the_files_name(string title, string fileName)
    {
        var edited = SurveyText.Edit(SurveyText.Read(
            title + "producer_id,province,capacity_t,status,ingot_t\nP1,湖南,12000,normal,300\n", fileName));
        Assert.Equal([RuleId.MonthFromName], SurveyText.Rules(edited.Findings));
        Assert.Equal(new Month(2025, 2), edited.Responses[0].Month);
    }

    [Theory]
    [InlineData("survey.csv")]
    [InlineData("2025-01 and 2025-02.csv")]
    public void Without_any_or_with_two_months_in_the_name_the_column_is_missing(string fileName)
    {
        var edited = SurveyText.Edit(SurveyText.Read(
            "producer_id,province,capacity_t,status,ingot_t\nP1,湖南,12000,normal,300\n", fileName));
        Assert.Equal([RuleId.MissingColumn], SurveyText.Rules(edited.Findings));
    }

    [Fact]
    public void The_two_kinds_of_file_are_told_apart_by_their_headers()
    {
        Assert.Equal(FileKind.Responses, SurveyText.Read(SurveyText.Header + "\n").Kind);
        Assert.Equal(FileKind.Aggregates, SurveyText.Read("month,production_t,mom_pct\n2025-02,5400,-7.84%\n").Kind);
        Assert.Equal(FileKind.Aggregates, SurveyText.Read("月份,产量(吨),环比,停产,减产,正常,企业数\n").Kind);
        Assert.Null(SurveyText.Read("a,b\n1,2\n").Kind);
    }

    [Fact]
    public void A_header_repeated_between_the_rows_is_skipped_with_a_warning()
    {
        const string Header = "month,producer_id,province,capacity_t,status,ingot_t\n";
        var edited = Edit($"{Header}2025-02,P1,湖南,12000,normal,300\n{Header}2025-02,P2,湖南,12000,normal,300\n");
        var warning = Assert.Single(edited.Findings.Warnings);
        Assert.Equal((RuleId.RepeatedHeader, 3), (warning.Rule, warning.Row!.Value));
        Assert.Equal((0, 2, 2), (edited.Findings.ErrorCount, edited.Responses.Count, edited.Rows));
    }

    [Fact]
    public void A_row_that_is_only_like_the_header_is_no_repetition() => Assert.NotEmpty(
        Edit("month,producer_id,province,capacity_t,status,ingot_t\n2025-02,P1,湖南,12000,normal,300\n"
            + "month,producer_id,province,capacity_t,status,crude_t\n").Findings.Errors);

    private static EditedFile Edit(string text) => SurveyText.Edit(text);
}
