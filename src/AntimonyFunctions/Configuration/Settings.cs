namespace AntimonyFunctions.Configuration;

/// <summary>The settings that this app reads itself, beside <see cref="SurveyStorageOptions"/>.</summary>
public static class Settings
{
    /// <summary>When months are published: NCRONTAB of six fields, UTC. The timer's expression.</summary>
    public const string OutlookSchedule = "OutlookSchedule";
}
