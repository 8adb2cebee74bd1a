using Antimony.Survey.Rules;

namespace Antimony.Survey.Tests.Files;

public class MisspeltHeaderTests
{
    private static readonly string[] Formats = ["csv", "xlsx"];

    public static TheoryData<string, string, string> Misspelt => InBothFormats(
        ("month", "mnoth"), ("month", "月分"), ("producer_id", "producr_id"), ("producer_id", "企业编好"), ("province", "provnce"),
        ("province", "省分"), ("capacity_t", "capcity_t"), ("capacity_t", "年产熊(吨)"), ("status", "statsu"), ("status", "状太"),
        ("ingot_t", "ingott_x"), ("ingot_t", "ingto_t"), ("ingot_t", "锑定产量（吨）"));

    public static TheoryData<string, string, string> MisspeltOptional => InBothFormats(
        ("producer", "prodcer"), ("group", "gruop"), ("capacity_basis", "capacity_bais"), ("crude_t", "crud_t"),
        ("cathode_t", "cathod_t"), ("expectation", "expectaton"), ("planned_t", "plannd_t"), ("reasons", "raesons"),
        ("note", "noet"));

    public static IEnumerable<object[]> Absent =>
        from column in (string[])["month", "producer_id", "province", "capacity_t", "status", "ingot_t"]
        from format in Formats
        select new object[] { column, format };

    [Theory]
    [MemberData(nameof(Misspelt))]
    public void A_misspelt_required_header_hides_no_other_error_and_makes_none(string column, string written, string format)
    {
        var findings = MonthFile.Faulty(format).Renamed(column, written).Edit().Findings;

        Assert.Equal(
            [
                (RuleId.MissingColumn, 1, written, null, $"{written} → {column}"),
                (RuleId.InvalidNumber, MonthFile.WrongNumberRow, column == "ingot_t" ? written : "ingot_t", "12x4", null),
                (RuleId.UnknownStatus, MonthFile.UnknownStatusRow, column == "status" ? written : "status", "sleeping", null),
            ],
            findings.Errors.Select(Located));
        Assert.Contains($"'{column}'", findings.Errors[0].Message.En);
        Assert.Empty(findings.Warnings);
    }

    [Theory]
    [MemberData(nameof(MisspeltOptional))]
    public void A_misspelt_optional_header_is_a_warning_that_says_as_what_it_was_read(
        string column, string written, string format)
    {
        var findings = MonthFile.Faulty(format).Renamed(column, written).Edit().Findings;

        Assert.Equal([RuleId.InvalidNumber, RuleId.UnknownStatus], findings.Errors.Select(error => error.Rule));
        var warning = Assert.Single(findings.Warnings);
        Assert.Equal((RuleId.UnknownColumn, 1, written, null, column), Located(warning));
        Assert.Contains($"read as '{column}'", warning.Message.En);
        Assert.Contains($"已按“{column}”读取", warning.Message.Zh);
    }

    [Theory]
    [MemberData(nameof(Misspelt))]
    [MemberData(nameof(MisspeltOptional))]
    public void A_misspelt_column_is_read_as_the_column_that_it_means(string column, string written, string format)
    {
        var good = MonthFile.Good(format).Edit();
        Assert.Empty(SurveyText.Rules(good.Findings));
        Assert.Equal(33, good.Responses.Count);
        Assert.Equal(good.Responses, MonthFile.Good(format).Renamed(column, written).Edit().Responses);
    }

    [Theory]
    [MemberData(nameof(Absent))]
    public void An_absent_required_column_is_one_error_and_rules_that_depend_on_it_are_not_applied(string column, string format)
    {
        var findings = MonthFile.Faulty(format).Without(column).Edit().Findings;

        var expected = new List<(string, int, string?, string?, string?)> { (RuleId.MissingColumn, 1, null, null, null) };
        if (column != "ingot_t") expected.Add((RuleId.InvalidNumber, MonthFile.WrongNumberRow, "ingot_t", "12x4", null));
        if (column != "status") expected.Add((RuleId.UnknownStatus, MonthFile.UnknownStatusRow, "status", "sleeping", null));
        Assert.Equal(expected, findings.Errors.Select(Located));
        Assert.Contains($"'{column}'", findings.Errors[0].Message.En);
        Assert.Empty(findings.Warnings);
    }

    [Fact]
    public void Without_a_capacity_column_its_basis_is_still_read()
    {
        var findings = MonthFile.Good("csv").With(9, "capacity_basis", "week").Without("capacity_t").Edit().Findings;
        Assert.Equal([RuleId.MissingColumn, RuleId.UnknownBasis], findings.Errors.Select(error => error.Rule));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public void Of_two_headers_near_a_required_column_neither_is_read(string format)
    {
        var findings = MonthFile.Faulty(format).Renamed("status", "statsu").Plus("sttus", "?").Edit().Findings;

        Assert.Equal([RuleId.MissingColumn, RuleId.InvalidNumber], findings.Errors.Select(error => error.Rule));
        Assert.Equal([RuleId.UnknownColumn], findings.Warnings.Select(warning => warning.Rule));
    }

    [Theory]
    [InlineData("planned_t", "上月计划")]
    [InlineData("planned_t", "Last month plan")]
    [InlineData("expectation", "上月预计")]
    [InlineData("capacity_basis", "产量单位")]
    public void A_header_that_may_mean_another_thing_than_an_optional_column_is_not_read_as_it(string column, string written)
    {
        var findings = MonthFile.Good("csv").Without(column).Plus(written, "吨").Edit().Findings;
        var warning = Assert.Single(findings.Warnings, warning => warning.Rule == RuleId.UnknownColumn);
        Assert.Equal((written, column), (warning.Column, warning.Suggestion));
        Assert.Contains("its values were not read", warning.Message.En);
        Assert.DoesNotContain(findings.Errors, error => error.Column == written);
    }

    [Fact]
    public void A_misspelt_month_column_is_read_before_the_files_name()
    {
        var edited = MonthFile.Good("csv").Renamed("month", "mnoth").Edit("antimony-2024-12");
        var warning = Assert.Single(edited.Findings.Warnings);
        Assert.Equal((RuleId.UnknownColumn, "mnoth"), (warning.Rule, warning.Column));
        Assert.Equal([new Month(2025, 2)], edited.Months);
        Assert.True(edited.Accepted);
    }

    [Fact]
    public void A_column_that_is_only_like_a_months_leaves_the_month_to_the_files_name()
    {
        var edited = MonthFile.Good("csv").Renamed("month", "年份").Edit("antimony-2025-02");
        Assert.Equal([RuleId.MonthFromName, RuleId.UnknownColumn], edited.Findings.Warnings.Select(warning => warning.Rule));
        Assert.True(edited.Accepted);
    }

    private static (string Rule, int Row, string? Column, string? Value, string? Suggestion) Located(Finding finding) =>
        (finding.Rule,
         finding.Row ?? 0,
         finding.Column,
         finding.Value,
         finding.Rule == RuleId.UnknownStatus ? null : finding.Suggestion);

    private static TheoryData<string, string, string> InBothFormats(params (string Column, string Written)[] headers)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (column, written) in headers)
        {
            foreach (var format in Formats) data.Add(column, written, format);
        }

        return data;
    }
}
