using Antimony.Survey.Outlook.Observations;
using static System.FormattableString;

namespace Antimony.Survey.Outlook.Drivers;

/// <summary>What producers expect: the posterior mean of the balance of their answers, −1 to 1.</summary>
internal sealed class ExpectationsDriver : Driver
{
    /// <summary>Pseudo-answers of the symmetric Dirichlet prior, one for each of the three answers.</summary>
    private const double PriorAnswers = 3;

    public override string Code => "expectations";

    // Change per unit of balance (−1 to 1). Were all to expect more, they would mean some 8 %: several times the flat band, below
    // what a holiday does.
    public override IReadOnlyList<CoefficientPrior> Priors { get; } = [new(0.08, 0.06, 0.40)];

    public override IReadOnlyList<DriverInput> Read(ObservedSeries series, Month reference)
    {
        if (series.Find(reference)?.Expectations is not { } figures) return [DriverInput.Unknown];
        var answers = figures.Increase + figures.Flat + figures.Decrease;
        if (answers == 0) return [DriverInput.Unknown];
        var balance = figures.CapacityWeightedBalance ?? figures.Balance
            ?? 100.0 * (figures.Increase - figures.Decrease) / answers;
        var weight = answers / (answers + PriorAnswers);
        return [new(weight * balance / 100, weight)];
    }

    public override LocalizedText Why(ObservedSeries series, IReadOnlyList<DriverInput> inputs, double effect)
    {
        if (inputs[0].Known == 0 || series.Last.Expectations is not { } answers)
            return new("No producer said what it expects.", "没有企业回答对下月的预期。");
        var (more, same, less) = (answers.Increase, answers.Flat, answers.Decrease);
        var total = more + same + less;
        return new(
            Invariant($"Of {total} producers that answered, {more} expect more output, {same} the same and {less} less."),
            Invariant($"在作答的{total}家企业中，{more}家预计增产，{same}家预计持平，{less}家预计减产。"));
    }

    public override LocalizedText Risk(IReadOnlyList<DriverInput> inputs, double effectPct) => new(
        "It rests mainly on what producers expect: an early surprise in ore supply or prices would change it.",
        "主要依据是企业预期：若月中之前原料供应或价格出现意外变化，判断将随之改变。");
}
