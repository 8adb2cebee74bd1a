using System.Diagnostics;
using System.Diagnostics.Metrics;
using Antimony.Storage.Submissions;

namespace AntimonyFunctions.Telemetry;

/// <summary>What the app measures of itself, beside what the Functions host reports: the meter and the activity source
/// <c>AntimonyFunctions</c>.</summary>
public sealed class SurveyTelemetry : IDisposable
{
    /// <summary>Name of the meter and of the activity source.</summary>
    internal const string Name = "AntimonyFunctions";

    private readonly ActivitySource _source = new(Name);
    private readonly Counter<long> _submissions;
    private readonly Histogram<double> _durations;
    private readonly Counter<long> _publications;

    /// <summary>Creates the instruments.</summary>
    public SurveyTelemetry(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(Name);
        _submissions = meter.CreateCounter<long>(
            "antimony.submissions", "{submission}", "Deliveries of survey files, by what became of them.");
        _durations = meter.CreateHistogram<double>(
            "antimony.ingestion.duration", "s", "From the downloaded file to its settlement.");
        _publications = meter.CreateCounter<long>("antimony.publications", "{vintage}", "Vintages published.");
    }

    /// <summary>Begins the ingestion of one delivery.</summary>
    internal Ingesting BeginIngestion(SurveyId survey) => new(this, survey);

    /// <summary>Counts a published vintage.</summary>
    internal void Published(SurveyId survey) =>
        _publications.Add(1, new KeyValuePair<string, object?>("survey", survey.ToString()));

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();

    /// <summary>One delivery under way: measured when it ends, as a fault unless a settled submission was told.</summary>
    internal sealed class Ingesting : IDisposable
    {
        private readonly SurveyTelemetry _telemetry;
        private readonly TagList _tags;
        private readonly Activity? _activity;
        private readonly long _started = Stopwatch.GetTimestamp();
        private string _outcome = "fault";

        internal Ingesting(SurveyTelemetry telemetry, SurveyId survey)
        {
            _telemetry = telemetry;
            _activity = telemetry._source.StartActivity("ingest survey file");
            _tags = [new("survey", survey.ToString())];
        }

        /// <summary>Says what became of the delivery.</summary>
        public void Settled(Submission submission)
        {
            ArgumentNullException.ThrowIfNull(submission);
            _outcome = WireName.Of(submission.Status);
            _activity?.SetTag("submission", submission.Id.ToString());
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            var tags = _tags;
            tags.Add("status", _outcome);
            _telemetry._submissions.Add(1, tags);
            _telemetry._durations.Record(Stopwatch.GetElapsedTime(_started).TotalSeconds, tags);
            _activity?.SetTag("status", _outcome);
            if (_outcome == "fault") _activity?.SetStatus(ActivityStatusCode.Error);
            _activity?.Dispose();
        }
    }
}
