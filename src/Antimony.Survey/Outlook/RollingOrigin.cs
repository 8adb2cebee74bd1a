using Antimony.Survey.Definition;
using Antimony.Survey.Outlook.Observations;
using Antimony.Survey.Outlook.Scoring;

namespace Antimony.Survey.Outlook;

/// <summary>What outlooks would have said and scored: each month of a history is forecast from the months before it. It is a
/// simulation without hindsight, not the record, which scores only what was published.</summary>
/// <remarks>Months are taken to have become known in their order: where a publisher printed two months in one bulletin, the first
/// counts as known at its own end, and at the vintage that the history holds.</remarks>
public static class RollingOrigin
{
    /// <summary>Every month whose change is known and whose month before is in the history, oldest first.</summary>
    /// <exception cref="ArgumentException">The history does not ascend.</exception>
    public static IReadOnlyList<ScoredOutlook> Run(SurveyDefinition definition, IReadOnlyList<MonthObservation> history)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(history);
        var scored = new List<ScoredOutlook>();
        for (var next = 1; next < history.Count; next++)
        {
            if (history[next].MomPct is not { } actual || history[next].Month != history[next - 1].Month.Next) continue;
            var known = history.Take(next).ToList();
            scored.Add(OutlookScoring.Score(
                OutlookModel.Forecast(definition, known).AsPublished(),
                actual,
                ReferenceForecasts.KnownAt(known, definition.FlatBandPct)));
        }

        return scored;
    }
}
