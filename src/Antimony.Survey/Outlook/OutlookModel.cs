using Antimony.Survey.Definition;
using Antimony.Survey.Outlook.Distributions;
using Antimony.Survey.Outlook.Drivers;
using Antimony.Survey.Outlook.Observations;
using Antimony.Survey.Outlook.Wording;

namespace Antimony.Survey.Outlook;

/// <summary>The outlook of next month's production (method 3): a Bayesian linear regression of g = ln(Y[t+1] ÷ Y[t]) on its
/// drivers, conjugate, hence deterministic and in closed form.</summary>
/// <remarks>The priors make it work from the first month; each month whose change is known updates it. Inputs that are absent
/// widen the interval.</remarks>
public static class OutlookModel
{
    /// <summary>A change further than this from what the prior expects, in its scales, is learnt from as if it were this
    /// far: one stoppage must not make every later outlook vague.</summary>
    private const double FarthestSurprise = 4;

    /// <summary>From here down production counts as nil: there is nothing left to decrease.</summary>
    private const double NilPct = -99.99;

    /// <summary>The outlook for the month after the last of <paramref name="history"/>, which may have gaps and nothing but
    /// month names. Record, assessment, vintage and time of publication are left to the publisher.</summary>
    /// <exception cref="ArgumentException">The history is empty or does not ascend.</exception>
    public static MonthlyOutlook Forecast(SurveyDefinition definition, IReadOnlyList<MonthObservation> history)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(history);
        var series = new ObservedSeries(history);
        var reference = series.Last;
        var posterior = OutlookDrivers.Prior.Learn(Rows(series));
        var inputs = DriverInputs.At(series, reference.Month);
        var predictive = posterior.Predict(inputs.Regressors, inputs.VarianceFactor);
        var probabilities = OutcomeProbabilities.From(predictive, definition.FlatBandPct);
        var nil = reference.MomPct <= NilPct;
        if (nil)
            probabilities = OutcomeProbabilities.Floored(probabilities.Increase, 1 - probabilities.Increase, 0);
        var interval = new PredictiveInterval(
            LogChange.ToPercent(predictive.Quantile(0.1)), LogChange.ToPercent(predictive.Quantile(0.9)));
        var drivers = inputs.Explain(series, posterior.Mean);
        return new MonthlyOutlook
        {
            Survey = definition.Id,
            Month = reference.Month,
            ForMonth = reference.Month.Next,
            Direction = probabilities.MostProbable,
            FlatBandPct = definition.FlatBandPct,
            Probabilities = probabilities,
            ExpectedMomPct = LogChange.ToPercent(predictive.Location),
            Interval80 = interval,
            Drivers = drivers,
            Expectations = reference.Expectations,
            Wording = new OutlookWording(reference.Month, definition.FlatBandPct, nil)
                .Of(probabilities, LogChange.ToPercent(predictive.Location), interval, inputs.Risk(drivers)),
        };
    }

    private static List<RegressionRow> Rows(ObservedSeries series) =>
    [
        .. series.Months.Where(month => month.MomPct is not null).Select(month =>
        {
            var inputs = DriverInputs.At(series, month.Month.Previous);
            var expected = OutlookDrivers.Prior.Predict(inputs.Regressors, inputs.VarianceFactor);
            var reach = FarthestSurprise * expected.Scale;
            var change = LogChange.OfPercent(month.MomPct!.Value);
            return new RegressionRow(
                Math.Clamp(change, expected.Location - reach, expected.Location + reach),
                inputs.Regressors,
                inputs.VarianceFactor);
        }),
    ];
}
