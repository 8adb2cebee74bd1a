namespace Antimony.Survey.Outlook.Distributions;

/// <summary>Bounds of an interval, percent.</summary>
public sealed record PredictiveInterval(double LowerPct, double UpperPct);
