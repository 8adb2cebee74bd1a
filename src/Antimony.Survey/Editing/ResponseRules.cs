namespace Antimony.Survey.Editing;

/// <summary>The rules that look at one response by itself.</summary>
internal sealed class ResponseRules(EditingContext context, FindingList findings)
{
    private static readonly Month Earliest = new(2000, 1);

    private readonly EditingThresholds _limits = context.Definition.Editing;

    public void Check(Response response)
    {
        CheckMonth(response.Month, response.Location, context, findings);
        if (context.Definition.IngotEquivalent(response.Output) is not { } output) return;
        CheckStatus(response, output);
        CheckCapacity(response, output);
        CheckPlan(response, output);
    }

    public static void CheckMonth(Month month, RowLocation at, EditingContext context, FindingList findings)
    {
        if (month > context.CurrentMonth) findings.Add(RuleIds.MonthInFuture, at, "month", month.ToString());
        else if (month < Earliest) findings.Add(RuleIds.MonthTooEarly, at, "month", month.ToString());
    }

    private void CheckStatus(Response response, Tonnes output)
    {
        if (response.Status == OperatingStatus.Halted && output > Tonnes.Zero)
            findings.Add(RuleIds.HaltedWithOutput, response.Location, "status", output.Text(), "reduced");
        else if (response.Status == OperatingStatus.Normal && output == Tonnes.Zero)
            findings.Add(RuleIds.NormalWithoutOutput, response.Location, "status", output.Text(), "halted");
    }

    private void CheckCapacity(Response response, Tonnes output)
    {
        var capacity = response.Capacity.PerMonth;
        var rule = output > _limits.OutputOverCapacityError * capacity ? RuleIds.OutputFarAboveCapacity
            : output > _limits.OutputOverCapacityWarning * capacity ? RuleIds.OutputAboveCapacity
            : null;
        if (rule is not null)
            findings.Add(rule, response.Location, null, output.Text(), null, output.Text(), capacity.Text());
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
        findings.Add(
            RuleIds.PlanAgainstExpectation, response.Location, "planned_t", planned.Text(), null,
            Words(expectation), planned.Text(), output.Text());
    }

    private static LocalizedText Words(Expectation expectation) => expectation switch
    {
        Expectation.Increase => new LocalizedText("increase", "增加"),
        Expectation.Flat => new LocalizedText("flat", "持平"),
        _ => new LocalizedText("decrease", "减少"),
    };
}
