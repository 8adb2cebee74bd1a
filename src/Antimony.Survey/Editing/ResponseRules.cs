using Antimony.Survey.Definition;
using Antimony.Survey.Files;
using Antimony.Survey.Files.Headers;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Editing;

/// <summary>The rules that look at one response by itself.</summary>
internal sealed class ResponseRules(EditingContext context, SurveyFile file, FindingLog log)
{
    private static readonly Month Earliest = new(2000, 1);

    private readonly EditingThresholds _limits = context.Definition.Editing;

    public void Check(Response response)
    {
        CheckMonth(response.Month, response.Location, context, file, log);
        if (context.Definition.IngotEquivalent(response.Output) is not { } output) return;
        CheckStatus(response, output);
        CheckCapacity(response, output);
        CheckPlan(response, output);
    }

    public static void CheckMonth(
        Month month, RowLocation at, EditingContext context, SurveyFile file, FindingLog log)
    {
        var rule = month > context.CurrentMonth ? RuleId.MonthInFuture : month < Earliest ? RuleId.MonthTooEarly : null;
        if (rule is not null) log.Add(rule, file.At(at, ColumnRole.Month), month.ToString());
    }

    private void CheckStatus(Response response, Tonnes output)
    {
        if (response.Status == OperatingStatus.Halted && output > Tonnes.Zero)
            log.Add(
                RuleId.HaltedWithOutput, file.At(response.Location, ColumnRole.Status), output.ToString(),
                WireName.Of(OperatingStatus.Reduced));
        else if (response.Status == OperatingStatus.Normal && output == Tonnes.Zero)
            log.Add(
                RuleId.NormalWithoutOutput, file.At(response.Location, ColumnRole.Status), output.ToString(),
                WireName.Of(OperatingStatus.Halted));
    }

    private void CheckCapacity(Response response, Tonnes output)
    {
        var capacity = response.Capacity.PerMonth;
        var rule = output > _limits.OutputOverCapacityError * capacity ? RuleId.OutputFarAboveCapacity
            : output > _limits.OutputOverCapacityWarning * capacity ? RuleId.OutputAboveCapacity
            : null;
        if (rule is not null)
            log.Add(
                rule, file.At(response.Location, ColumnRole.Output), output.ToString(), null,
                output.ToString(), capacity.ToString());
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
            RuleId.PlanAgainstExpectation, file.At(response.Location, ColumnRole.Planned), planned.ToString(), null,
            Words(expectation), planned.ToString(), output.ToString());
    }

    private static LocalizedText Words(Expectation expectation) => new(WireName.Of(expectation), expectation switch
    {
        Expectation.Increase => "增加",
        Expectation.Flat => "持平",
        _ => "减少",
    });
}
