using Antimony.Survey.Outlook.Scoring;

namespace AntimonyFunctions.Resources;

/// <summary>What <c>GET /api/v1/outlooks/record</c> shows: the whole record of a survey's outlooks.</summary>
/// <param name="Survey">The survey.</param>
/// <param name="Summary">The figures that every outlook carries.</param>
/// <param name="Calibration">How often what was given such a probability came true.</param>
/// <param name="Outlooks">Every scored outlook, the oldest month first.</param>
internal sealed record OutlookRecordDocument(
    SurveyId Survey,
    OutlookRecord Summary,
    IReadOnlyList<CalibrationBin> Calibration,
    IReadOnlyList<ScoredOutlook> Outlooks)
{
    /// <summary>The record of those outlooks.</summary>
    public static OutlookRecordDocument Of(SurveyId survey, IReadOnlyList<ScoredOutlook> outlooks) => new(
        survey,
        OutlookScoring.Summarise(outlooks),
        CalibrationBin.TableOf(outlooks),
        [.. outlooks.OrderBy(o => o.Outlook.ForMonth)]);
}
