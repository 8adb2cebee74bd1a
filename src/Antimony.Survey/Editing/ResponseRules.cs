using Antimony.Survey.Definition;
using Antimony.Survey.Files.Headers;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Editing;

/// <summary>The rules that look at one response by itself.</summary>
internal sealed class ResponseRules(EditingContext context, EditingLog log)
{
    private static readonly Month Earliest = new(2000, 1);

    private readonly EditingThresholds _limits = context.Definition.Editing;

    public void Check(Response response)
    {
        CheckMonth(response.Month, response.Location, context, log);
        if (context.Definition.IngotEquivalent(response.Output) is not { } output) return;
        CheckStatus(response, output);
        CheckCapacity(response, output);
        CheckPlan(response, output);
    }

    public static void CheckMonth(Month month, RowLocation at, EditingContext context, EditingLog log)
    {
        if (month > context.CurrentMonth) log.Add(RuleIds.MonthInFuture, at, ColumnRole.Month, month.ToString());
        else if (month < Earliest) log.Add(RuleIds.MonthTooEarly, at, ColumnRole.Month, month.ToString());
    }

    private void CheckStatus(Response response, Tonnes output)
    {
        if (response.Status == OperatingStatus.Halted && output > Tonnes.Zero)
            log.Add(RuleIds.HaltedWithOutput, response.Location, ColumnRole.Status, EditingLog.Text(output), "reduced");
        else if (response.Status == OperatingStatus.Normal && output == Tonnes.Zero)
            log.Add(RuleIds.NormalWithoutOutput, response.Location, ColumnRole.Status, EditingLog.Text(output), "halted");
    }

    private void CheckCapacity(Response response, Tonnes output)
    {
        var capacity = response.Capacity.PerMonth;
        var rule = output > _limits.OutputOverCapacityError * capacity ? RuleIds.OutputFarAboveCapacity
            : output > _limits.OutputOverCapacityWarning * capacity ? RuleIds.OutputAboveCapacity
            : null;
        if (rule is not null)
            log.Add(rule, response.Location, ColumnRole.Output, EditingLog.Text(output), null, EditingLog.Text(output), EditingLog.Text(capacity));
    }

    // A plan moves up or down where it leaves the survey's flat band.
    private void CheckPlan(Response response, Tonnes output)
    {
        if (response is not { Planned: { } planned, Expectation: { } expectation }) return;
        var band = context.Definition.FlatBandPct / 100;
        var moves = planned > (1 + band) * output ? Expectation.Increase
            : planned < (1 - band) * output ? Expectation.Decrease
            : Expectation.Flat;
        if (moves == expectation) return;
        log.Add(
            RuleIds.PlanAgainstExpectation, response.Location, ColumnRole.Planned, EditingLog.Text(planned), null,
            Words(expectation), EditingLog.Text(planned), EditingLog.Text(output));
    }

    private static LocalizedText Words(Expectation expectation) => expectation switch
    {
        Expectation.Increase => new LocalizedText("increase", "增加"),
        Expectation.Flat => new LocalizedText("flat", "持平"),
        _ => new LocalizedText("decrease", "减少"),
    };
}
