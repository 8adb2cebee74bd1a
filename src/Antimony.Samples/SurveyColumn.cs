using System.Globalization;
using System.Text.Json;

namespace Antimony.Samples;

/// <summary>A column of a survey file: its header and what a response writes there, in English or Chinese.</summary>
internal sealed record SurveyColumn(LocalizedText Header, Func<Response, LocalizedText> Value, bool IsNumber = false)
{
    /// <summary>The columns of the contract, in its order.</summary>
    public static IReadOnlyList<SurveyColumn> All { get; } =
    [
        new(new("month", "月份"), r => new(r.Month.ToString(), Invariant($"{r.Month.Year}年{r.Month.Number}月"))),
        new(new("producer_id", "企业编号"), r => Same(r.Producer.ToString())),
        new(new("producer", "企业名称"), r => Same(r.Name)),
        new(new("group", "集团"), r => Same(r.Group)),
        new(new("province", "省份"), r => new(r.Province.Name, r.Province.ChineseName)),
        Number("capacity_t", "产能(吨)", r => r.Capacity.Stated),
        new(new("capacity_basis", "产能口径"), r => r.Capacity.Basis == CapacityBasis.Year ? new("year", "年") : new("month", "月")),
        new(new("status", "状态"), r => Word(r.Status)),
        Number("ingot_t", "锑锭产量(吨)", r => r.Output["ingot"]),
        Number("crude_t", "粗锑产量(吨)", r => r.Output["crude"]),
        Number("cathode_t", "阴极锑产量(吨)", r => r.Output["cathode"]),
        new(new("expectation", "预期"), r => r.Expectation is { } expectation ? Word(expectation) : Same(null)),
        Number("planned_t", "计划产量(吨)", r => r.Planned),
        new(new("reasons", "原因"), r => Same(Codes(r.Reasons))),
        new(new("note", "备注"), _ => SampleSurvey.Note),
    ];

    /// <summary>The header in that language.</summary>
    public string HeaderIn(bool chinese) => chinese ? Header.Zh : Header.En;

    /// <summary>The cell in that language; empty where nothing was answered.</summary>
    public string CellIn(bool chinese, Response response)
    {
        var value = Value(response);
        return chinese ? value.Zh : value.En;
    }

    private static SurveyColumn Number(string english, string chinese, Func<Response, Tonnes?> value) => new(
        new(english, chinese),
        r => Same(value(r)?.Value.ToString("0.##", CultureInfo.InvariantCulture)),
        IsNumber: true);

    private static LocalizedText Same(string? text) => new(text ?? "", text ?? "");

    private static LocalizedText Word(OperatingStatus status) => status switch
    {
        OperatingStatus.Normal => new("normal", "正常"),
        OperatingStatus.Reduced => new("reduced", "减产"),
        OperatingStatus.Halted => new("halted", "停产"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "The sample has no closed producer."),
    };

    private static LocalizedText Word(Expectation expectation) => expectation switch
    {
        Expectation.Increase => new("increase", "增加"),
        Expectation.Decrease => new("decrease", "减少"),
        _ => new("flat", "持平"),
    };

    private static string Codes(Reasons reasons) => string.Join(
        ';',
        Enum.GetValues<Reasons>()
            .Where(reason => reason != Reasons.None && reasons.HasFlag(reason))
            .Select(reason => JsonSerializer.Serialize(reason).Trim('"')));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
