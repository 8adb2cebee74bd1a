using System.Globalization;
using System.Text;
using Antimony.Storage;
using Antimony.Storage.Assessments;
using Antimony.Storage.Outlooks;
using Antimony.Storage.Responses;
using Antimony.Storage.Submissions;
using Antimony.Survey.Definition;
using AntimonyFunctions.Workflow;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Time.Testing;
using Tests.Shared;

namespace AntimonyFunctions.Tests.Workflow;

/// <summary>One storage account with the whole workflow on it and a clock that only the test moves.</summary>
internal sealed class SurveyWorld : IDisposable
{
    public SurveyWorld(string connectionString, DateTimeOffset now)
    {
        Time = new FakeTimeProvider(now);
        var options = new TableClientOptions { Retry = { MaxRetries = 0 } };
        options.AddPolicy(Fault, HttpPipelinePosition.PerCall);
        Tables = new SurveyTables(new TableServiceClient(connectionString, options));
        Submissions = new SubmissionStore(Tables);
        Responses = new ResponseStore(Tables, Time);
        InForce = new ResponsesInForce(Responses);
        var states = new MonthStateStore(Tables);
        Assessments = new AssessmentStore(Tables, states);
        Outlooks = new OutlookStore(Tables);
        Reassessment = new Reassessment(InForce, Assessments, states, Time);
        Container = new BlobContainerClient(connectionString, StorageNames.SurveysContainer);
        Unread = new UnreadSubmissions(Submissions, Responses, new SurveyFiles(Container), Time, Log.Of<UnreadSubmissions>());
        Reception = new Reception(new SurveyFiles(Container), Submissions);
        Ingestion = new Ingestion(
            Reception, Submissions, Unread, new ContentClaims(Tables), Responses, InForce, Reassessment, Time);
        Publication = new Publication(Assessments, Outlooks, new OutlookRecords(Assessments, Outlooks), Time);
    }

    public static SurveyId Survey => SurveyId.AntimonyIngot;

    public static SurveyDefinition Definition { get; } = SurveyDefinition.Find(Survey)!;

    public FakeTimeProvider Time { get; }

    public AnnouncedLog Log { get; } = new();

    public SurveyTables Tables { get; }

    /// <summary>Lets requests to the tables fail.</summary>
    public StorageFault Fault { get; } = new();

    public BlobContainerClient Container { get; }

    public Reception Reception { get; }

    public Ingestion Ingestion { get; }

    public UnreadSubmissions Unread { get; }

    public SubmissionStore Submissions { get; }

    public ResponseStore Responses { get; }

    public ResponsesInForce InForce { get; }

    public AssessmentStore Assessments { get; }

    public OutlookStore Outlooks { get; }

    public Reassessment Reassessment { get; }

    public Publication Publication { get; }

    public void Dispose() => Log.Dispose();

    public async Task CreateAsync()
    {
        await Tables.CreateIfNotExistAsync(CancellationToken.None);
        await Container.CreateIfNotExistsAsync();
    }

    /// <summary>Delivers a file as written at the clock's time.</summary>
    public Task<Submission> IngestAsync(string file, string content) => IngestAsync(file, content, Time.GetUtcNow());

    public async Task<Submission> IngestAsync(string file, string content, DateTimeOffset writtenAt)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        return await Ingestion.IngestAsync(new DeliveredFile(Survey, file, writtenAt, stream), CancellationToken.None);
    }

    public Task<IReadOnlyList<NewVintage>> PublishAsync() => Publication.PublishDueAsync(Definition, CancellationToken.None);

    public async Task<StoredAssessment> AssessmentAsync(string month) =>
        (await Assessments.FindAsync(Survey, Month.Parse(month), CancellationToken.None))!;

    /// <summary>A response file: producers P1, P2, … with those outputs of ingot; a <see langword="null"/> has no row.</summary>
    public static string File(string month, params double?[] outputs)
    {
        var csv = new StringBuilder("month,producer_id,group,province,capacity_t,status,ingot_t,expectation\n");
        for (var i = 0; i < outputs.Length; i++)
        {
            if (outputs[i] is { } output)
                csv.Append(
                    CultureInfo.InvariantCulture,
                    $"{month},P{i + 1},G{i + 1},CN-HN,6000,{(output == 0 ? "halted" : "normal")},{output},flat\n");
        }

        return csv.ToString();
    }
}
