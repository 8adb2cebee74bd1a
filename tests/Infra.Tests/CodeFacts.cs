using System.Reflection;
using Antimony.Storage;
using AntimonyFunctions.Configuration;
using Microsoft.Azure.Functions.Worker;

namespace Infra.Tests;

/// <summary>What the app's code reads, writes and says, taken from the code: the facts that the templates must agree
/// with.</summary>
internal static class CodeFacts
{
    private static readonly string[] StorageParts =
        [.. typeof(SurveyStorageOptions).GetProperties()
            .Where(property => property.Name != nameof(SurveyStorageOptions.ConnectionString))
            .Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..])];

    /// <summary>Settings that the Functions host reads: its own storage account, in the same parts as the app's, and that the
    /// root of the site is the app's.</summary>
    public static IReadOnlyList<string> HostSettings { get; } =
        [.. StorageParts.Select(part => $"AzureWebJobsStorage__{part}"), "AzureWebJobsDisableHomepage"];

    /// <summary>Settings that the app's code and its trigger attributes read.</summary>
    public static IReadOnlyList<string> AppSettings { get; } =
        [.. StorageParts.Select(part => $"{SettingNames.SurveyStorage}__{part}"), SettingNames.OutlookSchedule];

    /// <summary>Settings that the host's telemetry exporter reads.</summary>
    public static IReadOnlyList<string> TelemetrySettings { get; } =
        ["APPLICATIONINSIGHTS_CONNECTION_STRING", "APPLICATIONINSIGHTS_AUTHENTICATION_STRING"];

    /// <summary>Tables that the app reads and writes.</summary>
    public static IReadOnlyList<string> Tables => StorageNames.Tables;

    /// <summary>Container that the blob trigger watches.</summary>
    public static string SurveysContainer => StorageNames.SurveysContainer;

    /// <summary>Functions that deploy.sh waits for: those with another trigger than HTTP, by name.</summary>
    public static IReadOnlyList<string> TriggeredFunctions { get; } =
        [.. typeof(SurveyStorageOptions).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetParameters().Any(parameter =>
                parameter.IsDefined(typeof(BlobTriggerAttribute)) || parameter.IsDefined(typeof(TimerTriggerAttribute))))
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()!.Name)
            .Order(StringComparer.Ordinal)];

    /// <summary>The fixed words that a log message begins with.</summary>
    public static string BeginningOf(string template) => string.Join(' ', template.Split(' ', ':')[..2]);
}
