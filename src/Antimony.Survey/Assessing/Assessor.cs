using Antimony.Survey.Assessing.Flags;
using Antimony.Survey.Disclosure;
using Antimony.Survey.Estimation;
using Antimony.Survey.Estimation.Figures;

namespace Antimony.Survey.Assessing;

/// <summary>Assesses a month: estimates it, keeps back what would give a producer away, and says what a reader must know. A pure
/// function of its input.</summary>
public static class Assessor
{
    /// <summary>Assesses the month: from its responses where there are any, else from the external aggregate.</summary>
    /// <exception cref="ArgumentException">A part of the input belongs to another month, a producer responds twice, or there
    /// is neither a response nor an aggregate.</exception>
    /// <exception cref="KeyNotFoundException">A response reports a product that the survey does not have.</exception>
    public static AssessedMonth Assess(AssessmentInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var month = Estimator.Estimate(input);
        var suppression = Suppression.Of(month);
        var shown = suppression.Withhold(month);
        var assessment = shown with { Flags = MonthFlags.Of(month, shown, suppression) };
        return new AssessedMonth(
            assessment,
            suppression.Keep(month),
            StatedIntentions.Of(month.Producers, assessment, suppression.Rule),
            new AssessmentTrace(
                month.Explain(assessment),
                month.Imputed?.Cells ?? [],
                month.Imputed?.Ratios ?? [],
                month.Imputed?.Backtests ?? []));
    }
}
