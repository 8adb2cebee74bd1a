using Antimony.Storage;
using AntimonyFunctions.Workflow;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;

namespace AntimonyFunctions.Triggers;

/// <summary>Ingests each version of each survey file that arrives in the container.</summary>
public sealed class IngestSurvey(SurveyIntake intake)
{
    /// <summary>Called at least once for each version; bound to the client, so that no file is held in memory by the
    /// host.</summary>
    [Function(nameof(IngestSurvey))]
    public Task RunAsync(
        [BlobTrigger(
            StorageNames.SurveysContainer + "/{survey}/{file}",
            Source = BlobTriggerSource.EventGrid,
            Connection = SettingNames.SurveyStorage)] BlobClient blob,
        string survey,
        string file,
        CancellationToken cancellationToken) =>
        intake.TakeAsync(blob, survey, file, cancellationToken);
}
