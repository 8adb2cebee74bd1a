using Antimony.Storage.Assessments;
using Antimony.Survey.Assessing;
using Antimony.Survey.Definition;
using Antimony.Survey.Estimation.Figures;

namespace AntimonyFunctions.Workflow;

/// <summary>Brings assessments up to date with the responses in force. The result depends on what is in force, never on the order
/// in which it came.</summary>
/// <remarks>A month depends on its own responses, on the next month's where a level is imputed backwards, and on what the month
/// before and the year before carried; so a change runs forward until it changes nothing more.</remarks>
public sealed class Reassessment(
    ResponsesInForce inForce, AssessmentStore assessments, MonthStateStore states, TimeProvider time)
{
    /// <summary>How often a month is computed again because somebody else replaced it meanwhile.</summary>
    internal const int MostAttempts = 50;

    /// <summary>Reassesses those months and every later one that depends on them.</summary>
    /// <param name="definition">The survey.</param>
    /// <param name="touched">The months whose responses changed.</param>
    /// <param name="wasCutOff">Whether an earlier attempt may have ended half-way: a month that it brought up to date no longer
    /// changes and would not lead on to those that it did not reach, so every later month is looked at.</param>
    /// <param name="cancellationToken">Cancels the work; it may be done again.</param>
    internal async Task BringUpToDateAsync(
        SurveyDefinition definition, IReadOnlyCollection<Month> touched, bool wasCutOff, CancellationToken cancellationToken)
    {
        var due = new SortedSet<Month>(touched.SelectMany(month => new[] { month.Previous, month, month.Next }));
        if (wasCutOff && due.Count > 0)
            due.UnionWith(await assessments.ReadMonthsAsync(definition.Id, due.Min, null, cancellationToken));
        while (due.Count > 0)
        {
            var month = due.Min;
            due.Remove(month);
            if (!await ReassessAsync(definition, month, cancellationToken)) continue;
            due.Add(month.AddMonths(12));
            var last = month.AddMonths(definition.FrameMonths);
            var later = await assessments.ReadMonthsAsync(definition.Id, month.Next, last, cancellationToken);
            if (later is [var next, ..]) due.Add(next);
        }
    }

    /// <returns>Whether something that later months depend on may have changed.</returns>
    private async Task<bool> ReassessAsync(SurveyDefinition definition, Month month, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            // Read before the inputs: if anybody replaces it meanwhile, this computation may lack what they had.
            var current = await assessments.FindAsync(definition.Id, month, cancellationToken);
            if (await ComputeAsync(definition, month, current, cancellationToken) is not var (stored, state)
                || stored.Fingerprint == current?.Fingerprint)
                return false;
            await states.WriteAsync(definition.Id, stored.Fingerprint, state, cancellationToken);
            if (await assessments.TryReplaceAsync(stored, current, cancellationToken)) return true;
        }

        throw new ContendedMonthException(month);
    }

    private async Task<(StoredAssessment Stored, MonthState State)?> ComputeAsync(
        SurveyDefinition definition, Month month, StoredAssessment? current, CancellationToken cancellationToken)
    {
        var (survey, earliest) = (definition.Id, month.AddMonths(-definition.FrameMonths));
        var data = inForce.ReadAsync(survey, month, cancellationToken);
        var next = inForce.ReadAsync(survey, month.Next, cancellationToken);
        var previous = CarriedAsync(assessments.FindBeforeAsync(survey, month, earliest, cancellationToken), cancellationToken);
        var yearAgo = CarriedAsync(assessments.FindAsync(survey, month.AddMonths(-12), cancellationToken), cancellationToken);
        await Task.WhenAll(data, next, previous, yearAgo);
        var known = await data;
        if (known.IsEmpty) return null;

        var assessed = Assessor.Assess(new AssessmentInput
        {
            Definition = definition,
            Month = month,
            Responses = known.Responses,
            NextResponses = (await next).Responses,
            Aggregate = known.Aggregate,
            AggregateSubmission = known.AggregateSubmission,
            Previous = await previous,
            YearAgo = await yearAgo,
        });
        return AssessmentLife.Recomputed(assessed, known, definition, current, time.GetUtcNow());
    }

    private async Task<CarriedMonth?> CarriedAsync(Task<StoredAssessment?> reading, CancellationToken cancellationToken) =>
        await reading is { } stored ? (await assessments.ReadStateAsync(stored, cancellationToken)).Carried : null;
}

/// <summary>A month was replaced by others each time that it had been computed: a transient state, for the host to
/// retry.</summary>
internal sealed class ContendedMonthException(Month month)
    : Exception($"The assessment of {month} was replaced by others {Reassessment.MostAttempts} times while it was computed.");
