using Antimony.Storage;
using Antimony.Storage.Assessments;
using Antimony.Storage.Outlooks;
using Antimony.Storage.Responses;
using Antimony.Storage.Submissions;
using AntimonyFunctions.Telemetry;
using AntimonyFunctions.Workflow;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AntimonyFunctions.Configuration;

/// <summary>What the functions are given.</summary>
internal static class ServiceRegistration
{
    /// <summary>The survey account's clients and stores.</summary>
    public static IServiceCollection AddSurveyStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => SurveyStorageOptions.From(configuration));
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<SurveyStorageOptions>();
            return options.ConnectionString is { Length: > 0 } connectionString
                ? new BlobServiceClient(connectionString)
                : new BlobServiceClient(options.BlobServiceUri, options.CreateCredential());
        });
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<SurveyStorageOptions>();
            return options.ConnectionString is { Length: > 0 } connectionString
                ? new TableServiceClient(connectionString)
                : new TableServiceClient(options.TableServiceUri, options.CreateCredential());
        });
        services.AddSingleton(provider => provider.GetRequiredService<BlobServiceClient>()
            .GetBlobContainerClient(StorageNames.SurveysContainer));
        services.AddSingleton<SurveyTables>();
        services.AddSingleton<SurveyFiles>();
        services.AddSingleton<SubmissionStore>();
        services.AddSingleton<SubmissionListing>();
        services.AddSingleton<ContentClaims>();
        services.AddSingleton<ResponseStore>();
        services.AddSingleton<MonthStateStore>();
        services.AddSingleton<AssessmentStore>();
        services.AddSingleton<OutlookStore>();
        services.AddHostedService<StorageProvisioning>();
        return services;
    }

    /// <summary>What happens to a survey's data.</summary>
    public static IServiceCollection AddSurveyWorkflow(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddSingleton<SurveyTelemetry>();
        services.AddSingleton<ResponsesInForce>();
        services.AddSingleton<Reassessment>();
        services.AddSingleton<UnreadSubmissions>();
        services.AddSingleton<Reception>();
        services.AddSingleton<Ingestion>();
        services.AddSingleton<SurveyIntake>();
        services.AddSingleton<OutlookRecords>();
        services.AddSingleton<Publication>();
        return services;
    }
}
