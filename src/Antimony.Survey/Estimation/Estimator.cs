using Antimony.Survey.Estimation.Figures;

namespace Antimony.Survey.Estimation;

/// <summary>Estimates a month (method 1) from its responses and what earlier months carried over. A pure function: the same
/// input gives the same figures to the last bit, whatever the order of responses, in time that does not depend on how long the
/// history is.</summary>
/// <remarks>A changed response of month t changes t; the month before, where it is imputed backward from t; and, through what
/// is carried over, later months until a month's carried state comes out as it was.</remarks>
internal static class Estimator
{
    /// <summary>Estimates the month: from its responses where there are any, else from the external aggregate.</summary>
    /// <exception cref="ArgumentException">A part of the input belongs to another month, a producer responds twice, or there
    /// is neither a response nor an aggregate.</exception>
    /// <exception cref="KeyNotFoundException">A response reports a product that the survey does not have.</exception>
    public static EstimatedMonth Estimate(AssessmentInput input)
    {
        input.Validate();
        return input.Responses.Count > 0 || input.Aggregate is null
            ? SurveyedMonth.Estimate(input)
            : ExternalMonth.Estimate(input, input.Aggregate);
    }
}
