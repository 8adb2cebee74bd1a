namespace AntimonyFunctions.Telemetry;

/// <summary>Log messages that alerts watch (infra/modules/alerts.bicep): their beginnings are an agreement with the
/// templates.</summary>
internal static class WatchedMessages
{
    /// <summary>The host gave up on a submission.</summary>
    public const string SubmissionFailed = "Submission failed: {Id} of {File} after {Attempts} attempts";

    /// <summary>How old the newest publication is, said on every run of the timer.</summary>
    public const string NewestPublication = "Newest publication of {Survey} is {Month}; AgeDays {AgeDays:0.00}";
}
