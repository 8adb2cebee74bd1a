namespace Antimony.Storage;

/// <summary>The settings that the app reads by name and its local stack sets.</summary>
public static class SettingNames
{
    /// <summary>The account of the survey's blobs and tables: a connection string, or a section of settings.</summary>
    public const string SurveyStorage = "SurveyStorage";

    /// <summary>When months are published: NCRONTAB of six fields, UTC. The timer's expression.</summary>
    public const string OutlookSchedule = "OutlookSchedule";
}
