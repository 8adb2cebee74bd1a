using Antimony.Survey;
using Antimony.Survey.Estimation;

namespace Antimony.Storage.Workflow;

/// <summary>Brings assessments up to date with the responses in force. A month depends on its own responses, on the next
/// month's where a level is imputed backwards, and on what the month before and the year before carried; so a change runs
/// forward until it changes nothing more. The result depends on what is in force, never on the order in which it came.</summary>
public sealed class Reassessment(ResponseStore responses, AssessmentStore assessments, TimeProvider time)
{
    /// <summary>How often a month is computed again because somebody else replaced it meanwhile.</summary>
    internal const int MostAttempts = 50;

    /// <summary>Reassesses those months and every later one that depends on them.</summary>
    public async Task BringUpToDateAsync(
        SurveyDefinition definition, IReadOnlyCollection<Month> touched, CancellationToken cancellationToken)
    {
        var due = new SortedSet<Month>(touched.SelectMany(month => new[] { month.Previous, month, month.Next }));
        while (due.Count > 0)
        {
            var month = due.Min;
            due.Remove(month);
            if (!await ReassessAsync(definition, month, cancellationToken)) continue;
            due.Add(month.AddMonths(12));
            var later = await assessments.ReadMonthsAsync(definition.Id, month.Next, month.AddMonths(12), cancellationToken);
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
            var stored = await ComputeAsync(definition, month, current, cancellationToken);
            if (stored is null || stored.Fingerprint == current?.Fingerprint) return false;
            if (await assessments.TryReplaceAsync(stored, current, cancellationToken)) return true;
        }

        throw new ContendedMonthException(month);
    }

    private async Task<StoredAssessment?> ComputeAsync(
        SurveyDefinition definition, Month month, StoredAssessment? current, CancellationToken cancellationToken)
    {
        var survey = definition.Id;
        var data = responses.ReadInForceAsync(survey, month, cancellationToken);
        var next = responses.ReadInForceAsync(survey, month.Next, cancellationToken);
        var previous = assessments.FindBeforeAsync(survey, month, cancellationToken);
        var yearAgo = assessments.FindAsync(survey, month.AddMonths(-12), cancellationToken);
        await Task.WhenAll(data, next, previous, yearAgo);
        var inForce = await data;
        if (inForce.IsEmpty) return null;

        var assessed = Assessor.Assess(new AssessmentInput
        {
            Definition = definition,
            Month = month,
            Responses = Sourced(inForce),
            NextResponses = Sourced(await next),
            Aggregate = inForce.Aggregate,
            AggregateSubmission = inForce.AggregateSubmission?.ToString(),
            Previous = (await previous)?.Carried,
            YearAgo = (await yearAgo)?.Carried,
        });
        var basis = inForce.Markers.Select(marker => new BasisSubmission(marker.Submission, marker.ContentHash.ToString()));
        var stored = StoredAssessment.Of(assessed, [.. basis], time.GetUtcNow()) with { LastPublished = current?.LastPublished };

        stored = LateResponses.Noted(stored, definition, inForce);

        // Other submissions, the same figures: what was published still holds.
        return stored.Digest != current?.Digest ? stored : stored with
        {
            Assessment = stored.Assessment with
            {
                Vintage = current.Assessment.Vintage,
                State = current.Assessment.State,
                PublishedAt = current.Assessment.PublishedAt,
                Flags = [.. stored.Assessment.Flags, .. current.Assessment.Flags.Where(flag => flag.Code == RevisionNotice.Code)],
            },
        };
    }

    private static List<SourcedResponse> Sourced(MonthData data) =>
        [.. data.Responses.Select(response => new SourcedResponse(response.Response, response.Submission.ToString()))];
}

/// <summary>A month was replaced by others each time that it had been computed: a transient state, for the host to retry.</summary>
public sealed class ContendedMonthException(Month month)
    : Exception($"The assessment of {month} was replaced by others {Reassessment.MostAttempts} times while it was computed.");
