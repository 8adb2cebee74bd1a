using Antimony.Survey.Outlook.Distributions;
using Antimony.Survey.Outlook.Observations;
using Antimony.Survey.Outlook.Wording;

namespace Antimony.Survey.Outlook.Drivers;

/// <summary>How much of the last change is undone: the log change without what the calendar is believed to have brought; −100 %
/// counts as a halving.</summary>
internal sealed class ReversionDriver : Driver
{
    public override string Code => "reversion";

    // Next change per unit of the last calendar-free change. A level with wholly passing shocks gives −½, a random walk 0:
    // halfway.
    public override IReadOnlyList<CoefficientPrior> Priors { get; } = [new(-0.25, 0.20, 0.12)];

    public override IReadOnlyList<DriverInput> Read(ObservedSeries series, Month reference)
    {
        if (series.Find(reference)?.MomPct is not { } momPct) return [DriverInput.Unknown];
        var change = LogChange.OfPercent(momPct) - CalendarDriver.ExpectedIn(reference);
        return [new(Math.Clamp(change, -LargestChange, LargestChange), 1)];
    }

    public override LocalizedText Why(ObservedSeries series, IReadOnlyList<DriverInput> inputs, double effect)
    {
        var (month, input) = (series.Last.Month, inputs[0]);
        if (input.Known == 0)
            return new(
                $"How much {month.InEnglish()} changed is not known.",
                $"{month.InChinese()}的环比变动未知。");
        var change = LogChange.ToPercent(input.Value).Signed();
        var (en, zh) = (
            $"Less the usual effect of its calendar, output moved by {change} % in {month.InEnglish()}; ",
            $"扣除日历因素的通常影响，{month.InChinese()}产量变动{change}%，");
        return effect * input.Value > 0
            ? new(en + "in this series such a move has tended to carry on.", zh + "而本序列中此类变动往往会延续。")
            : new(en + "part of such a move is usually undone.", zh + "其中一部分往往会在下月抵消。");
    }

    public override LocalizedText Risk(IReadOnlyList<DriverInput> inputs, double effectPct) =>
        (CarriesOn: effectPct * inputs[0].Value > 0, effectPct > 0) switch
        {
            (true, _) => new(
                "It rests mainly on last month's move carrying on: it fails once the cause of that move is gone.",
                "主要依据是上月的变动得以延续：一旦其成因消失，判断便不成立。"),
            (false, true) => new(
                "It rests mainly on a rebound from a weak month: it fails if what held output back lasts.",
                "主要依据是低产之后的回升：若压低产量的原因持续，回升便难以出现。"),
            _ => new(
                "It rests mainly on a step back from a strong month: it fails if the works that came on stay on.",
                "主要依据是高产之后的回落：若新增的开工得以保持，回落便难以出现。"),
        };
}
