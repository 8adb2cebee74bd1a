using Antimony.Storage.Assessments;
using Antimony.Storage.Outlooks;
using Antimony.Survey.Definition;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Outlook;
using Antimony.Survey.Outlook.Scoring;

namespace AntimonyFunctions.Workflow;

/// <summary>A vintage that a run published.</summary>
internal sealed record NewVintage(Month Month, int Vintage, MonthlyOutlook Outlook);

/// <summary>Publishes every month that is due and whose figures are not published as they stand, oldest first, so that one
/// run catches up on all that earlier runs missed and an outlook's record knows the outlooks before it.</summary>
public sealed class Publication(AssessmentStore assessments, OutlookStore outlooks, OutlookRecords records, TimeProvider time)
{
    /// <summary>Publishes what is due. Running it again publishes nothing more.</summary>
    internal async Task<IReadOnlyList<NewVintage>> PublishDueAsync(
        SurveyDefinition definition, CancellationToken cancellationToken)
    {
        await MendAsync(definition, cancellationToken);
        var published = new List<NewVintage>();
        foreach (var month in await assessments.FindUnpublishedAsync(definition.Id, cancellationToken))
        {
            if (!PublicationCalendar.IsDue(definition, month, time.GetUtcNow())) continue;
            if (await PublishAsync(definition, month, cancellationToken) is { } vintage) published.Add(vintage);
        }

        return published;
    }

    private async Task<NewVintage?> PublishAsync(SurveyDefinition definition, Month month, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Reassessment.MostAttempts; attempt++)
        {
            if (await assessments.FindAsync(definition.Id, month, cancellationToken) is not
                { Assessment.State: AssessmentState.Provisional } current)
                return null;

            if (AssessmentLife.Restored(current, time.GetUtcNow()) is { } restored)
            {
                if (await assessments.TryReplaceAsync(restored, current, cancellationToken)) return null;
                continue;
            }

            var notice = current.LastPublished is { } last ? await NoticeAsync(current, last, cancellationToken) : null;
            var publication = AssessmentLife.Published(current, notice, time.GetUtcNow());

            // Whoever wins the assessment publishes the outlook; a run cut off in between is mended by the next.
            if (!await assessments.TryPublishAsync(publication, current, cancellationToken)) continue;
            return await PublishOutlookAsync(definition, publication, cancellationToken);
        }

        throw new ContendedMonthException(month);
    }

    private async Task<NewVintage> PublishOutlookAsync(
        SurveyDefinition definition, StoredAssessment publication, CancellationToken cancellationToken)
    {
        var month = publication.Assessment.Month;
        var history = await assessments.ReadObservationsAsync(definition.Id, month, cancellationToken);
        var scored = await records.ScoreAsync(definition, publication.Observation, cancellationToken);
        var outlook = OutlookModel.Forecast(definition, history) with
        {
            Vintage = publication.Assessment.Vintage!.Value,
            PublishedAt = publication.Assessment.PublishedAt,
            Record = scored.Count == 0 ? null : OutlookScoring.Summarise(scored),
        };
        await outlooks.PublishAsync(outlook, cancellationToken);
        return new NewVintage(month, outlook.Vintage, outlook);
    }

    private async Task<AssessmentFlag> NoticeAsync(
        StoredAssessment current, PublishedVintage last, CancellationToken cancellationToken)
    {
        var (survey, month) = (current.Assessment.Survey, current.Assessment.Month);
        var before = (await assessments.FindVintageAsync(survey, month, last.Vintage, cancellationToken))!;
        return RevisionNotice.Of(
            before, await assessments.ReadStateAsync(before, cancellationToken),
            current, await assessments.ReadStateAsync(current, cancellationToken));
    }

    /// <summary>Publishes outlooks that an earlier run left out because it was cut off after their assessments.</summary>
    private async Task MendAsync(SurveyDefinition definition, CancellationToken cancellationToken)
    {
        var current = await outlooks.ReadAsync(definition.Id, null, null, cancellationToken);
        var served = current.ToDictionary(outlook => outlook.Month, outlook => outlook.Vintage);
        var vintages = await assessments.ReadVintagesAsync(definition.Id, cancellationToken);
        foreach (var (month, vintage) in vintages.Where(v => served.GetValueOrDefault(v.Key) < v.Value).OrderBy(v => v.Key))
        {
            var published = await assessments.FindVintageAsync(definition.Id, month, vintage, cancellationToken);
            await PublishOutlookAsync(definition, published!, cancellationToken);
        }
    }
}
