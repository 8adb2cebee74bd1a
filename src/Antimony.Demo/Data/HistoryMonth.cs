using Antimony.Survey.Outlook.Observations;

namespace Antimony.Demo.Data;

/// <summary>A month as the outlook learns it, and where its figures come from.</summary>
internal sealed record HistoryMonth(MonthObservation Observation, FigureSource Source);
