using Antimony.Survey.Editing;
using Antimony.Survey.Rules;
using Antimony.Survey.Tests.Files;

namespace Antimony.Survey.Tests.Editing;

/// <summary>Each rule of the catalogue is raised by one smallest case; a rule without a case fails.</summary>
public class EveryRuleTests
{
    private const string Aggregates =
        "month,halted,reduced,normal,producers,published_at,outlook_increase_pct,outlook_flat_pct,outlook_decrease_pct";

    private static readonly object?[] Header = ["month", "producer_id", "province", "capacity_t", "status", "ingot_t"];

    private static readonly object?[] Good = ["2025-02", "P1", "湖南", 12000, "normal", 300];

    private static readonly Dictionary<string, Func<FindingList>> Cases = new()
    {
        [RuleId.FileFormat] = () => Text(""),
        [RuleId.FileLimit] = () => Cell("note", new string('a', 40_000)),
        [RuleId.FileName] = () => SurveyText.Read(SurveyText.With(), "../a.csv").Findings,
        [RuleId.ReplacedUnread] = () => ListOf(DeliveryRules.ReplacedUnread("a.csv")),
        [RuleId.DeletedUnread] = () => ListOf(DeliveryRules.DeletedUnread("a.csv")),
        [RuleId.UnknownSurvey] = () => ListOf(DeliveryRules.UnknownSurvey(SurveyId.Parse("zinc-ingot"))),
        [RuleId.CsvQuoting] = () => Text("month,producer_id,province,capacity_t,status,ingot_t\n2025-02,P1,\"湖\"南,1,normal,1\n"),
        [RuleId.NoRows] = () => Text(SurveyText.Header + "\n"),
        [RuleId.MixedKinds] = () => Book(("A", [Header, Good]), ("B", [["month", "production_t"], ["2025-02", 5400]])),
        [RuleId.SheetSkipped] = () => Book(("A", [Header, Good]), ("B", [["hello"]])),
        [RuleId.MissingColumn] = () => Text("month,producer_id,status\n2025-02,P1,normal\n"),
        [RuleId.UnknownColumn] = () => Cell("weather", "fine"),
        [RuleId.DuplicateColumn] = () => Cell("锑锭产量", "300"),
        [RuleId.ColumnWithoutHeader] = () => Cell("", "stray"),
        [RuleId.UnknownUnit] = () => Cell("ingot_t", "300 斤"),
        [RuleId.UnitFromTitle] = () => Text("单位：千克\n月份,企业编号,省份,产能,状态,锑锭\n2025-02,P1,湖南,12000000,正常,300000\n"),
        [RuleId.UnitAgainstTitle] = () => Text("单位：千克\n月份,企业编号,省份,产能(吨),状态,锑锭(吨)\n2025-02,P1,湖南,12000,正常,300\n"),
        [RuleId.MissingValue] = () => Cell("province", ""),
        [RuleId.InvalidNumber] = () => Cell("ingot_t", "12x4"),
        [RuleId.AmbiguousNumber] = () => Text("month;producer_id;province;capacity_t;status;ingot_t\n"
            + "2025-02;P1;湖南;24000;normal;99,25\n2025-02;P2;湖南;24000;normal;99.25\n"),
        [RuleId.NegativeNumber] = () => Cell("ingot_t", "-300"),
        [RuleId.DecimalComma] = () => Cell("ingot_t", "300,25"),
        [RuleId.ApproximateNumber] = () => Cell("ingot_t", "约300"),
        [RuleId.UnitInCell] = () => Cell("ingot_t", "300000千克"),
        [RuleId.CellError] = () => Book(("A", [Header, [.. Good[..5], new TestWorkbook.Raw("t=\"e\"", "<v>#REF!</v>")]])),
        [RuleId.FormulaWithoutValue] = () => Book(("A", [Header, [.. Good[..5], new TestWorkbook.Raw("", "<f>SUM(1,2)</f>")]])),
        [RuleId.MergedNumber] = () => Edit(new TestWorkbook().Sheet(
            "A", [Header, Good, ["2025-02", "P2", "湖南", 12000, "normal"]], ["F2:F3"])),
        [RuleId.InvalidMonth] = () => Cell("month", "soon"),
        [RuleId.CombinedPeriod] = () => Cell("month", "2025年1-2月"),
        [RuleId.MonthFromName] = () => Book(("2025年2月", [Header[1..], Good[1..]])),
        [RuleId.InvalidProducerId] = () => Cell("producer_id", "P/1"),
        [RuleId.UnknownStatus] = () => Cell("status", "asleep"),
        [RuleId.StatusContradiction] = () => Cell("ingot_t", "停产"),
        [RuleId.StatusInferred] = () => Cell("ingot_t", "停产", ("status", "")),
        [RuleId.UnknownProvince] = () => Cell("province", "Hunna"),
        [RuleId.AmbiguousProvince] = () => Cell("province", "Shanxi"),
        [RuleId.ProvinceFromHistory] = () => After(
            Earlier("P1") with { Province = Province.Parse("CN-SX") }, ("province", "Shanxi")),
        [RuleId.UnknownBasis] = () => Cell("capacity_basis", "week"),
        [RuleId.UnknownExpectation] = () => Cell("expectation", "perhaps"),
        [RuleId.UnknownReason] = () => Cell("reasons", "moonlight"),
        [RuleId.InvalidDate] = () => Text($"{Aggregates}\n2025-02,18,12,3,33,lately,70,20,10\n"),
        [RuleId.NotReported] = () => Cell("ingot_t", ""),
        [RuleId.NoteRow] = () => Text(SurveyText.With() + "填报人：张三,,,,,\n"),
        [RuleId.RepeatedHeader] = () => Text(SurveyText.With() + SurveyText.With()),
        [RuleId.TotalDoesNotReconcile] = () => Text(SurveyText.With() + "合计,,,,,301\n"),
        [RuleId.DuplicateProducerMonth] = () => Text(SurveyText.With() + "2025-02,P1,湖南,12000,normal,300\n"),
        [RuleId.DuplicateMonth] = () => Text($"{Aggregates}\n2025-02,18,12,3,33,,,,\n2025-02,18,12,3,33,,,,\n"),
        [RuleId.MonthInFuture] = () => Cell("month", "2027-01"),
        [RuleId.MonthTooEarly] = () => Cell("month", "1999-12"),
        [RuleId.OutputFarAboveCapacity] = () => Cell("ingot_t", "1501"),
        [RuleId.HaltedWithOutput] = () => Cell("status", "halted"),
        [RuleId.NormalWithoutOutput] = () => Cell("ingot_t", "0"),
        [RuleId.OutputAboveCapacity] = () => Cell("ingot_t", "1001"),
        [RuleId.OutputChanged] = () => After(Earlier("P1"), ("ingot_t", "901")),
        [RuleId.CapacityChanged] = () => After(Earlier("P1"), ("capacity_t", "18001")),
        [RuleId.MissingProducer] = () => After(Earlier("P2")),
        [RuleId.NewProducer] = () => After(Earlier("P2")),
        [RuleId.StatusAgainstVolume] = () => After(Earlier("P1"), ("status", "reduced"), ("ingot_t", "301")),
        [RuleId.PlanAgainstExpectation] = () => Cell("planned_t", "290", ("expectation", "increase")),
        [RuleId.CountsDoNotClose] = () => Text($"{Aggregates}\n2025-02,18,12,3,34,,,,\n"),
        [RuleId.OutlookDoesNotSum] = () => Text($"{Aggregates}\n2025-02,18,12,3,33,,70,20,20\n"),
        [RuleId.SimilarName] = () => Text("month,producer_id,producer,province,capacity_t,status,ingot_t\n"
            + "2025-02,P1,Hunan Smelter,湖南,12000,normal,300\n2025-02,P2,Hunan Smeltr,湖南,12000,normal,300\n"),
    };

    public static TheoryData<string> Rules => [.. RuleCatalogue.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_rule_of_the_catalogue_is_raised_in_its_severity_and_with_its_words_filled_in(string rule)
    {
        var found = Cases[rule]();
        var finding = found.Errors.Concat(found.Warnings).First(finding => finding.Rule == rule);
        Assert.Equal(RuleCatalogue.All.Single(entry => entry.Id == rule).Severity, finding.Severity);
        foreach (var text in (string[])[finding.Message.En, finding.Message.Zh]) Assert.DoesNotMatch(@"\{[0-9]\}", text);
    }

    private static FindingList Text(string text) => SurveyText.Edit(text).Findings;

    private static FindingList Cell(string header, string value, params (string, string)[] others) =>
        Text(SurveyText.With([(header, value), .. others]));

    private static FindingList After(Response earlier, params (string, string)[] cells) =>
        SurveyText.Edit(SurveyText.With(cells), earlier).Findings;

    private static FindingList Book(params (string Name, object?[][] Rows)[] sheets)
    {
        var book = new TestWorkbook();
        foreach (var (name, rows) in sheets) book.Sheet(name, rows);
        return Edit(book);
    }

    private static FindingList Edit(TestWorkbook book) => SurveyText.Edit(book.Bytes(), "survey.xlsx").Findings;

    private static FindingList ListOf(Finding finding)
    {
        var list = new FindingList();
        list.Add(finding);
        return list;
    }

    private static Response Earlier(string producer) => new()
    {
        Month = new Month(2025, 1),
        Producer = ProducerId.Parse(producer),
        Province = Province.Parse("CN-HN"),
        Capacity = new Capacity(new Tonnes(12000), CapacityBasis.Year),
        Status = OperatingStatus.Normal,
        Output = new ProductOutputs([KeyValuePair.Create("ingot", new Tonnes(300))]),
    };
}
