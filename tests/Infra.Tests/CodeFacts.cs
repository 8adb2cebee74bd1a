namespace Infra.Tests;

/// <summary>What the app's code reads, writes and says: the facts that the templates must agree with.</summary>
internal static class CodeFacts
{
    /// <summary>Settings that the Functions host reads to reach its own storage account.</summary>
    public static IReadOnlyList<string> HostSettings { get; } =
        [.. StorageParts.Select(part => $"AzureWebJobsStorage__{part}")];

    /// <summary>Settings that the app's code and its trigger attributes read.</summary>
    public static IReadOnlyList<string> AppSettings { get; } =
        [.. StorageParts.Select(part => $"SurveyStorage__{part}"), "OutlookSchedule"];

    /// <summary>Settings that the telemetry exporter reads.</summary>
    public static IReadOnlyList<string> TelemetrySettings { get; } =
        ["APPLICATIONINSIGHTS_CONNECTION_STRING", "APPLICATIONINSIGHTS_AUTHENTICATION_STRING"];

    /// <summary>Tables that the app reads and writes.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["Submissions", "Responses", "Assessments", "Outlooks"];

    /// <summary>Container that the blob trigger watches.</summary>
    public static string SurveysContainer => "surveys";

    /// <summary>Functions that deploy.sh waits for.</summary>
    public static IReadOnlyList<string> TriggeredFunctions { get; } = ["IngestSurvey", "PublishOutlook"];

    /// <summary>How the log message of a submission that failed begins.</summary>
    public static string SubmissionFailedMessage => "Submission failed";

    /// <summary>How the message begins that the timer logs on every run, and its property with the age in days.</summary>
    public static (string Message, string AgeProperty) NewestPublicationLog => ("Newest publication", "AgeDays");

    private static string[] StorageParts =>
        ["blobServiceUri", "queueServiceUri", "tableServiceUri", "credential", "clientId"];
}
