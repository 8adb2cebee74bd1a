using Antimony.Survey.Calendar;
using Antimony.Survey.Outlook.Observations;
using MathNet.Numerics.LinearAlgebra;

namespace Antimony.Survey.Outlook.Drivers;

/// <summary>A regressor and how much of it is known: 1 wholly, 0 not at all (its value is then 0).</summary>
internal readonly record struct DriverInput(double Value, double Known)
{
    public static DriverInput Unknown => default;
}

/// <summary>What is known, at the end of a month, of the change into the next.</summary>
internal sealed record DriverInputs
{
    /// <summary>A change beyond halving or doubling says no more of what follows than these do.</summary>
    private static readonly double LargestChange = Math.Log(2);

    /// <summary>Pseudo-answers of the symmetric Dirichlet prior, one for each of the three answers.</summary>
    private const double PriorAnswers = 3;

    /// <summary>Where it is not said how much of output the plans cover, half is taken.</summary>
    private const double UnstatedShare = 0.5;

    public required CalendarChange Calendar { get; init; }

    public required DriverInput Reversion { get; init; }

    public required DriverInput Expectations { get; init; }

    public required DriverInput Plans { get; init; }

    public required DriverInput Census { get; init; }

    /// <summary>The regressors, in the order of <see cref="OutlookPrior.Coefficients"/>.</summary>
    public Vector<double> Regressors => Vector<double>.Build.Dense(
        [Calendar.LogDays, Calendar.WindowShare, Reversion.Value, Expectations.Value, Plans.Value, Census.Value]);

    /// <summary>Noise variance in units of the model's: 1 where all is known, more for whatever is not.</summary>
    public double VarianceFactor =>
        1 + ((Cost(OutlookPrior.Reversion, Reversion) + Cost(OutlookPrior.Expectations, Expectations)
              + Cost(OutlookPrior.Plans, Plans) + Cost(OutlookPrior.Census, Census))
             / (OutlookPrior.NoiseDeviation * OutlookPrior.NoiseDeviation));

    /// <summary>The inputs at the end of <paramref name="reference"/>; nothing after it is looked at.</summary>
    public static DriverInputs At(ObservedSeries series, Month reference)
    {
        var month = series.Find(reference);
        return new DriverInputs
        {
            Calendar = CalendarChange.Into(reference.Next),
            Reversion = month?.MomPct is { } mom ? ReversionOf(mom, reference) : DriverInput.Unknown,
            Expectations = month?.Expectations is { } answers ? ExpectationsOf(answers) : DriverInput.Unknown,
            Plans = month?.PlannedRatio is > 0 and { } ratio
                ? PlansOf(ratio, month.PlannedShare, reference)
                : DriverInput.Unknown,
            Census = Idleness.AboveUsual(series, reference),
        };
    }

    /// <summary>The log change without what the calendar is believed to have brought; −100 % counts as a halving.</summary>
    private static DriverInput ReversionOf(double momPct, Month month)
    {
        var change = Math.Log(Math.Max(0, 1 + (momPct / 100))) - OutlookPrior.ExpectedOfCalendar(month);
        return new DriverInput(Math.Clamp(change, -LargestChange, LargestChange), 1);
    }

    /// <summary>The posterior mean of the balance after <see cref="PriorAnswers"/> answers spread evenly.</summary>
    private static DriverInput ExpectationsOf(ExpectationFigures figures)
    {
        var answers = figures.Increase + figures.Flat + figures.Decrease;
        if (answers == 0) return DriverInput.Unknown;
        var balance = figures.CapacityWeightedBalance ?? figures.Balance
            ?? 100.0 * (figures.Increase - figures.Decrease) / answers;
        var weight = answers / (answers + PriorAnswers);
        return new DriverInput(weight * balance / 100, weight);
    }

    /// <summary>What plans say beyond the calendar, which every plan already contains.</summary>
    private static DriverInput PlansOf(double ratio, double? share, Month month)
    {
        var known = Math.Clamp(share ?? UnstatedShare, 0, 1);
        var beyond = Math.Log(ratio) - OutlookPrior.ExpectedOfCalendar(month.Next);
        return new DriverInput(known * Math.Clamp(beyond, -LargestChange, LargestChange), known);
    }

    private static double Cost(CoefficientPrior prior, DriverInput input) => (1 - input.Known) * prior.CostOfAbsence;
}
