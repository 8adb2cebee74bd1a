using System.Diagnostics;
using System.Diagnostics.Metrics;
using Antimony.Storage.Submissions;
using AntimonyFunctions.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace AntimonyFunctions.Tests;

/// <summary>The meter and the activities that the README names.</summary>
public sealed class SurveyTelemetryTests : IDisposable
{
    private readonly ServiceProvider _services =
        new ServiceCollection().AddMetrics().AddSingleton<SurveyTelemetry>().BuildServiceProvider();

    public void Dispose() => _services.Dispose();

    [Fact]
    public void A_delivery_is_counted_and_timed_by_what_became_of_it()
    {
        using var submissions = Collect<long>("antimony.submissions");
        using var durations = Collect<double>("antimony.ingestion.duration");

        Ingest(SubmissionStatus.Accepted);
        Ingest(SubmissionStatus.Rejected);
        Ingest(null);

        Assert.Equal(
            ["accepted", "rejected", "fault"],
            submissions.GetMeasurementSnapshot().Select(measured => measured.Tags["status"]));
        Assert.All(submissions.GetMeasurementSnapshot(), measured => Assert.Equal("antimony-ingot", measured.Tags["survey"]));
        Assert.Equal(3, durations.GetMeasurementSnapshot().Count);
    }

    [Fact]
    public void A_published_vintage_is_counted()
    {
        using var publications = Collect<long>("antimony.publications");

        Telemetry.Published(SurveyId.AntimonyIngot);

        Assert.Equal("antimony-ingot", Assert.Single(publications.GetMeasurementSnapshot()).Tags["survey"]);
    }

    [Fact]
    public void A_delivery_is_an_activity_that_names_its_submission()
    {
        var ended = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == SurveyTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Add,
        };
        ActivitySource.AddActivityListener(listener);

        var submission = Ingest(SubmissionStatus.Accepted);
        Ingest(null);

        Assert.Equal(submission.Id.ToString(), ended[0].GetTagItem("submission"));
        Assert.Equal(ActivityStatusCode.Error, ended[1].Status);
    }

    private SurveyTelemetry Telemetry => _services.GetRequiredService<SurveyTelemetry>();

    private MetricCollector<T> Collect<T>(string instrument)
        where T : struct => new(_services.GetRequiredService<IMeterFactory>(), SurveyTelemetry.Name, instrument);

    private Submission Ingest(SubmissionStatus? status)
    {
        var submission = new Submission
        {
            Id = SubmissionId.Parse("20250601T000000Z-0123456789abcdef"),
            File = "a.csv",
            Survey = SurveyId.AntimonyIngot,
            Status = status ?? SubmissionStatus.Received,
            ReceivedAt = DateTimeOffset.UnixEpoch,
            ContentHash = default,
        };
        using var measured = Telemetry.BeginIngestion(submission.Survey);
        if (status is not null) measured.Settled(submission);
        return submission;
    }
}
