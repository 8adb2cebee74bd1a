using Antimony.Survey.Rules;

namespace Antimony.Survey.Tests.Files;

public class TotalTests
{
    private const string Header = "month,producer_id,province,capacity_t,status,ingot_t,crude_t\n";

    [Theory]
    [InlineData("合计")]
    [InlineData("合 计")]
    [InlineData("总计")]
    [InlineData("Total")]
    [InlineData("合计：")]
    public void A_total_that_reconciles_is_no_row(string word)
    {
        var edited = SurveyText.Edit(
            $"{Header}2025-02,P1,湖南,12000,normal,100.4,1\n2025-02,P2,湖南,12000,normal,200,2\n{word},,,24000,,300.4,3\n");
        Assert.Empty(SurveyText.Rules(edited.Findings));
        Assert.Equal(2, edited.Rows);
    }

    [Fact]
    public void A_total_may_be_rounded_but_not_wrong()
    {
        const string Rows = "2025-02,P1,湖南,12000,normal,100.4,1\n2025-02,P2,湖南,12000,normal,200,2\n";
        Assert.Empty(SurveyText.Edit($"{Header}{Rows}合计,,,,,300,\n").Findings.Errors);
        var error = Assert.Single(SurveyText.Edit($"{Header}{Rows}合计,,,,,301,\n").Findings.Errors);
        Assert.Equal(
            (RuleId.TotalDoesNotReconcile, 4, "ingot_t", "301", "300.4 t"),
            (error.Rule, error.Row!.Value, error.Column, error.Value, error.Suggestion));
    }

    [Fact]
    public void A_subtotal_covers_the_rows_since_the_last_and_a_total_covers_all()
    {
        const string Text = Header + "2025-02,P1,湖南,12000,normal,100,\n湖南小计,,,,,100,\n2025-02,P2,云南,12000,normal,200,\n"
            + "2025-02,P3,云南,12000,normal,50,\n小计,,,,,250,\n合计,,,,,350,\n";
        Assert.Empty(SurveyText.Edit(Text).Findings.Errors);
        var error = Assert.Single(SurveyText.Edit(Text.Replace("小计,,,,,250", "小计,,,,,350")).Findings.Errors);
        Assert.Equal((RuleId.TotalDoesNotReconcile, 6), (error.Rule, error.Row!.Value));
    }

    [Fact]
    public void A_total_over_a_row_that_could_not_be_read_adds_no_finding()
    {
        var edited = SurveyText.Edit($"{Header}2025-02,P1,湖南,12000,normal,abc,1\n合计,,,,,300,1\n");
        Assert.Equal([RuleId.InvalidNumber], SurveyText.Rules(edited.Findings));
    }

    [Fact]
    public void Blank_rows_are_skipped_and_signature_lines_are_noted()
    {
        var edited = SurveyText.Edit($"{Header}\n2025-02,P1,湖南,12000,normal,300,\n,,,,,,\n填报人：张三,,审核人：李四,,,,\n");
        Assert.Equal([RuleId.NoteRow], SurveyText.Rules(edited.Findings));
        Assert.Equal(1, edited.Rows);
    }
}
