using Antimony.Storage.Assessments;
using Antimony.Storage.Outlooks;
using Antimony.Survey.Definition;
using Antimony.Survey.Outlook.Observations;
using Antimony.Survey.Outlook.Scoring;

namespace AntimonyFunctions.Workflow;

/// <summary>Scores published outlooks by what was published afterwards: each outlook's first vintage against the first vintage
/// of its month, and the references by what was known on the outlook's own date. Nothing is forecast again.</summary>
public sealed class OutlookRecords(AssessmentStore assessments, OutlookStore outlooks)
{
    /// <summary>The scores of every outlook whose month has been published.</summary>
    /// <param name="definition">The survey.</param>
    /// <param name="publishing">A month that is being published right now: it scores the outlook that looked at it, and
    /// outlooks from that month on are left out.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    internal async Task<IReadOnlyList<ScoredOutlook>> ScoreAsync(
        SurveyDefinition definition, MonthObservation? publishing, CancellationToken cancellationToken)
    {
        var published = await outlooks.ReadFirstVintagesAsync(definition.Id, publishing?.Month, cancellationToken);
        var known = new SortedDictionary<Month, MonthObservation>();
        if (publishing is not null) known[publishing.Month] = publishing;
        foreach (var observation in await assessments.ReadFirstObservationsAsync(definition.Id, cancellationToken))
            known[observation.Month] = observation;

        var scored = new List<ScoredOutlook>();
        foreach (var outlook in published)
        {
            if (!known.TryGetValue(outlook.ForMonth, out var observation) || observation.MomPct is not { } actual) continue;
            var history = known.Values.TakeWhile(month => month.Month <= outlook.Month).ToList();
            var references = ReferenceForecasts.KnownAt(history, outlook.FlatBandPct);
            scored.Add(OutlookScoring.Score(outlook.AsPublished(), actual, references));
        }

        return scored;
    }
}
