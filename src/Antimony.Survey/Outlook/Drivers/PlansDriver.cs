using Antimony.Survey.Outlook.Distributions;
using Antimony.Survey.Outlook.Observations;
using Antimony.Survey.Outlook.Wording;
using static System.FormattableString;

namespace Antimony.Survey.Outlook.Drivers;

/// <summary>What producers plan, beyond the calendar, which every plan already contains.</summary>
internal sealed class PlansDriver : Driver
{
    /// <summary>Where it is not said how much of output the plans cover, half is taken.</summary>
    private const double UnstatedShare = 0.5;

    public override string Code => "plans";

    // Change per unit of what plans say beyond the calendar. Plans kept to the letter give 1; they are made hopefully and cut by
    // what goes wrong.
    public override IReadOnlyList<CoefficientPrior> Priors { get; } = [new(0.60, 0.25, 0.10)];

    public override IReadOnlyList<DriverInput> Read(ObservedSeries series, Month reference)
    {
        if (series.Find(reference) is not { PlannedRatio: > 0 and { } ratio } month) return [DriverInput.Unknown];
        var known = Math.Clamp(month.PlannedShare ?? UnstatedShare, 0, 1);
        var beyond = Math.Log(ratio) - CalendarDriver.ExpectedIn(reference.Next);
        return [new(known * Math.Clamp(beyond, -LargestChange, LargestChange), known)];
    }

    public override LocalizedText Why(ObservedSeries series, IReadOnlyList<DriverInput> inputs, double effect)
    {
        var month = series.Last;
        if (inputs[0].Known == 0 || month.PlannedRatio is not { } ratio)
            return new("No producer stated a plan.", "没有企业填报计划产量。");
        var change = (100 * (ratio - 1)).Signed();
        var share = Invariant($"{100 * inputs[0].Known:0}");
        var calendar = LogChange.ToPercent(CalendarDriver.ExpectedIn(month.Month.Next)).Signed();
        return new(
            $"Producers that make up about {share} % of output plan {change} % on this month; "
                + $"the calendar alone would usually bring {calendar} %.",
            $"约占产量{share}%的企业计划较本月变动{change}%；仅按日历因素，通常变动为{calendar}%。");
    }

    public override LocalizedText Risk(IReadOnlyList<DriverInput> inputs, double effectPct) => new(
        "It rests mainly on stated plans: ore or orders that do not arrive as planned would change it.",
        "主要依据是企业计划产量：若原料或订单未能如期到位，判断将随之改变。");
}
