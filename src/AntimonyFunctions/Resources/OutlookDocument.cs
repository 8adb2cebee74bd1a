using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Outlook;
using Antimony.Survey.Outlook.Distributions;
using Antimony.Survey.Outlook.Drivers;
using Antimony.Survey.Outlook.Scoring;

namespace AntimonyFunctions.Resources;

/// <summary>An outlook as it is served: with the assessment that it was published with, but for a list, which would be
/// long.</summary>
internal sealed record OutlookDocument(
    SurveyId Survey,
    Month Month,
    Month ForMonth,
    int Vintage,
    DateTimeOffset? PublishedAt,
    Expectation Direction,
    double FlatBandPct,
    OutcomeProbabilities Probabilities,
    double ExpectedMomPct,
    PredictiveInterval Interval80,
    LocalizedText Wording,
    IReadOnlyList<OutlookDriver> Drivers,
    ExpectationFigures? Expectations,
    OutlookRecord? Record,
    Assessment? Assessment)
{
    public static OutlookDocument Of(MonthlyOutlook outlook, Assessment? assessment = null) => new(
        outlook.Survey, outlook.Month, outlook.ForMonth, outlook.Vintage, outlook.PublishedAt, outlook.Direction,
        outlook.FlatBandPct, outlook.Probabilities, outlook.ExpectedMomPct, outlook.Interval80, outlook.Wording, outlook.Drivers,
        outlook.Expectations, outlook.Record, assessment);
}
