using Antimony.Storage;
using Antimony.Storage.Outlooks;
using Antimony.Survey.Definition;
using AntimonyFunctions.Telemetry;
using AntimonyFunctions.Workflow;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace AntimonyFunctions.Triggers;

/// <summary>Publishes every month that is due, and looks after what no event will bring.</summary>
public sealed class PublishOutlook(
    Publication publication, UnreadSubmissions unread, OutlookStore outlooks, SurveyTelemetry telemetry, TimeProvider time,
    ILogger<PublishOutlook> logger)
{
    /// <summary>Runs on schedule; a run that comes late, or a second one, does what is left to do.</summary>
    [Function(nameof(PublishOutlook))]
    public async Task RunAsync(
        [TimerTrigger("%" + SettingNames.OutlookSchedule + "%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        foreach (var definition in SurveyDefinition.All)
        {
            var published = await publication.PublishDueAsync(definition, cancellationToken);
            foreach (var month in published)
            {
                telemetry.Published(definition.Id);
                logger.LogInformation("Published {Survey} {Month}, vintage {Vintage}", definition.Id, month.Month, month.Vintage);
            }

            if (published.Count == 0)
                logger.LogInformation("Nothing to publish for {Survey}; past due: {PastDue}", definition.Id, timer.IsPastDue);
            await ReportAgeAsync(definition, cancellationToken);
        }

        // After every survey's publication, which no fault here may keep back.
        foreach (var definition in SurveyDefinition.All)
            await CloseUnreadAsync(definition, cancellationToken);
    }

    private async Task CloseUnreadAsync(SurveyDefinition definition, CancellationToken cancellationToken)
    {
        foreach (var closed in await unread.CloseOverdueAsync(definition.Id, cancellationToken))
        {
            logger.LogWarning(
                "Submission {Status}: {Id} of {File}, gone before it was read", closed.Status, closed.Id, closed.File);
        }
    }

    // An alert watches this message (infra/modules/alerts.bicep): a log query sees what was said, not what was left unsaid.
    private async Task ReportAgeAsync(SurveyDefinition definition, CancellationToken cancellationToken)
    {
        if (await outlooks.FindNewestMonthAsync(definition.Id, cancellationToken) is not { } month) return;
        if (await outlooks.FindAsync(definition.Id, month, cancellationToken) is not { PublishedAt: { } publishedAt }) return;
        var age = time.GetUtcNow() - publishedAt;
        logger.LogInformation(WatchedMessages.NewestPublication, definition.Id, month, age.TotalDays);
    }
}
