namespace Antimony.Survey.Outlook.Scoring;

/// <summary>The whole record of a survey's outlooks: served at <c>GET /api/v1/outlooks/record</c>.</summary>
/// <param name="Survey">The survey.</param>
/// <param name="Summary">The figures that every outlook carries.</param>
/// <param name="Calibration">How often what was given such a probability came true.</param>
/// <param name="Outlooks">Every scored outlook, the oldest month first.</param>
public sealed record OutlookRecordDocument(
    SurveyId Survey,
    OutlookRecord Summary,
    IReadOnlyList<CalibrationBin> Calibration,
    IReadOnlyList<ScoredOutlook> Outlooks);
