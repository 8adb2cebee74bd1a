using Antimony.Survey;
using Antimony.Survey.Estimation;
using Antimony.Survey.Outlook;

namespace Antimony.Storage.Workflow;

/// <summary>A month that a run published.</summary>
public sealed record PublishedMonth(Month Month, int Vintage, MonthlyOutlook Outlook);

/// <summary>Publishes every month that is due and whose figures are not published as they stand, oldest first, so that one
/// run catches up on all that earlier runs missed and an outlook's record knows the outlooks before it.</summary>
public sealed class Publication(AssessmentStore assessments, OutlookStore outlooks, OutlookRecords records, TimeProvider time)
{
    /// <summary>Publishes what is due. Running it again publishes nothing more.</summary>
    public async Task<IReadOnlyList<PublishedMonth>> PublishDueAsync(SurveyDefinition definition, CancellationToken cancellationToken)
    {
        var published = new List<PublishedMonth>();
        foreach (var month in await assessments.FindUnpublishedAsync(definition.Id, cancellationToken))
        {
            if (!PublicationCalendar.IsDue(definition, month, time.GetUtcNow())) continue;
            if (await PublishAsync(definition, month, cancellationToken) is { } vintage) published.Add(vintage);
        }

        await ServeLastVintagesAsync(definition.Id, cancellationToken);
        return published;
    }

    private async Task<PublishedMonth?> PublishAsync(SurveyDefinition definition, Month month, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Reassessment.MostAttempts; attempt++)
        {
            if (await assessments.FindAsync(definition.Id, month, cancellationToken) is not
                { Assessment.State: AssessmentState.Provisional } current)
                return null;

            if (current.LastPublished is { } last && last.Digest == current.Digest)
            {
                // Changed and changed back: what was published holds again.
                if (await assessments.TryReplaceAsync(AsPublished(current, last.Vintage, last.At), current, cancellationToken)) return null;
                continue;
            }

            var vintage = (current.LastPublished?.Vintage ?? 0) + 1;
            var outlook = await ForecastAsync(definition, current, vintage, cancellationToken);
            await outlooks.StageAsync(outlook, cancellationToken);
            var publication = AsPublished(current, vintage, outlook.PublishedAt!.Value);
            if (vintage > 1 && await assessments.FindVintageAsync(definition.Id, month, vintage - 1, cancellationToken) is { } before)
                publication = WithNotice(publication, RevisionNotice.Of(before, current));
            if (!await assessments.TryReplaceAsync(publication, current, cancellationToken)) continue;
            await outlooks.ServeAsync(outlook, cancellationToken);
            return new PublishedMonth(month, vintage, outlook);
        }

        throw new ContendedMonthException(month);
    }

    private async Task<MonthlyOutlook> ForecastAsync(
        SurveyDefinition definition, StoredAssessment current, int vintage, CancellationToken cancellationToken)
    {
        var history = await assessments.ReadObservationsAsync(definition.Id, current.Assessment.Month, cancellationToken);
        var scored = await records.ScoreAsync(definition, current.Observation, cancellationToken);
        return OutlookModel.Forecast(definition, history) with
        {
            Vintage = vintage,
            PublishedAt = time.GetUtcNow(),
            Record = scored.Count == 0 ? null : OutlookScoring.Summarise(scored),
        };
    }

    private StoredAssessment AsPublished(StoredAssessment current, int vintage, DateTimeOffset at) => current with
    {
        Assessment = current.Assessment with
        {
            Vintage = vintage,
            State = vintage == 1 ? AssessmentState.Published : AssessmentState.Revised,
            PublishedAt = at,
        },
        KnownAt = time.GetUtcNow(),
        LastPublished = new PublishedVintage(vintage, current.Digest, at),
    };

    private static StoredAssessment WithNotice(StoredAssessment publication, AssessmentFlag notice) => publication with
    {
        Assessment = publication.Assessment with { Flags = [.. publication.Assessment.Flags, notice] },
    };

    /// <summary>An earlier run may have been cut off between publishing an assessment and serving its outlook.</summary>
    private async Task ServeLastVintagesAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var served = (await outlooks.ReadAsync(survey, null, null, cancellationToken)).ToDictionary(o => o.Month, o => o.Vintage);
        foreach (var month in await assessments.ReadVintagesAsync(survey, cancellationToken))
        {
            if (served.GetValueOrDefault(month.Key) >= month.Value) continue;
            if (await outlooks.FindVintageAsync(survey, month.Key, month.Value, cancellationToken) is { } staged)
                await outlooks.ServeAsync(staged, cancellationToken);
        }
    }
}
