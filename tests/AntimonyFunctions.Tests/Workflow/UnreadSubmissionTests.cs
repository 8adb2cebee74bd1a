using System.Text;
using Antimony.Storage.Submissions;
using AntimonyFunctions.Workflow;
using Tests.Shared;

namespace AntimonyFunctions.Tests.Workflow;

/// <summary>Versions of files that were uploaded and never read: the blob extension drops the event of a blob that is
/// gone.</summary>
public sealed class UnreadSubmissionTests : IClassFixture<AzuriteFixture>, IAsyncLifetime, IDisposable
{
    private const string File = "office.csv";
    private readonly SurveyWorld _world;
    private readonly SurveyFiles _files;

    // The emulator dates blobs by the machine's clock, so this world begins now.
    public UnreadSubmissionTests(AzuriteFixture azurite)
    {
        _world = new SurveyWorld(azurite.ConnectionString, DateTimeOffset.UtcNow);
        _files = new SurveyFiles(_world.Container);
    }

    public Task InitializeAsync() => _world.CreateAsync();

    public async Task DisposeAsync()
    {
        await _world.Container.DeleteIfExistsAsync();
        await _world.Tables.Submissions.DeleteAsync();
    }

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_file_that_was_deleted_unread_is_rejected_after_a_day_and_says_so()
    {
        var received = await UploadAsync("first");
        await DeleteAsync();

        Assert.Empty(await CloseAfterAsync(TimeSpan.FromHours(23)));
        var closed = Assert.Single(await CloseAfterAsync(TimeSpan.FromHours(2)));

        Assert.Equal(received.Id, closed.Id);
        await AssertRejectedAsync(received, "deleted-unread");
        Assert.Empty(await CloseAfterAsync(TimeSpan.FromDays(1)));
    }

    [Fact]
    public async Task A_version_that_was_replaced_unread_is_rejected_also_where_both_were_written_in_one_second()
    {
        var received = await UploadAsync("first");
        await UploadAsync("second", receive: false);

        Assert.Equal(received.Id, Assert.Single(await CloseAfterAsync(TimeSpan.FromHours(25))).Id);

        await AssertRejectedAsync(received, "replaced-unread");
    }

    [Fact]
    public async Task However_long_nobody_looked_it_is_closed()
    {
        var received = await UploadAsync("first");
        await DeleteAsync();

        Assert.Equal(received.Id, Assert.Single(await CloseAfterAsync(TimeSpan.FromDays(400))).Id);
    }

    [Fact]
    public async Task A_version_that_the_container_still_holds_is_left_to_its_event()
    {
        var received = await UploadAsync("first");

        Assert.Empty(await CloseAfterAsync(TimeSpan.FromDays(3)));

        var kept = await _world.Submissions.FindAsync(SurveyWorld.Survey, received.Id, CancellationToken.None);
        Assert.Equal(SubmissionStatus.Received, kept!.Status);
    }

    [Fact]
    public async Task An_event_that_finds_no_blob_closes_what_waited_for_it()
    {
        var received = await UploadAsync("first");
        await DeleteAsync();

        // This world's clock stands still; the emulator's may have reached the next second.
        _world.Time.Advance(TimeSpan.FromMinutes(1));
        await _world.Unread.CloseDeletedAsync(SurveyWorld.Survey, File, _world.Time.GetUtcNow(), CancellationToken.None);

        await AssertRejectedAsync(received, "deleted-unread");
    }

    [Fact]
    public async Task What_somebody_settled_meanwhile_is_left_as_it_is()
    {
        var received = await UploadAsync("first");
        var accepted = received with { Status = SubmissionStatus.Accepted, Rows = 3, ErrorCount = 0, WarningCount = 0 };
        await _world.Submissions.SettleAsync(accepted, new(), CancellationToken.None);

        var closed = received with { Status = SubmissionStatus.Rejected, IsUnread = true };
        Assert.False(await _world.Submissions.SettleReceivedAsync(closed, new(), CancellationToken.None));

        var kept = await _world.Submissions.FindAsync(SurveyWorld.Survey, received.Id, CancellationToken.None);
        Assert.Equal((SubmissionStatus.Accepted, 3), (kept!.Status, kept.Rows));
    }

    [Fact]
    public async Task What_counts_already_is_not_called_unread()
    {
        // Cut off between the commit marker and the settlement, and deleted before it is delivered again.
        var content = SurveyWorld.File("2018-01", 10, 20, 30);
        _world.Fault.After(2);
        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => _world.IngestAsync(File, content));
        _world.Fault.Mend();
        var unsettled = await _world.Submissions.FindUnreadAsync(
            SurveyWorld.Survey, _world.Time.GetUtcNow(), CancellationToken.None);
        Assert.Equal(File, Assert.Single(unsettled).File);
        _world.Log.Expect("office.csv counts but was never settled");

        Assert.Empty(await CloseAfterAsync(TimeSpan.FromHours(25)));

        var data = await _world.InForce.ReadAsync(
            SurveyWorld.Survey, Antimony.Survey.Model.Month.Parse("2018-01"), CancellationToken.None);
        Assert.Equal(3, data.Responses.Count);
    }

    private async Task<Submission> UploadAsync(string content, bool receive = true)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        var writtenAt = await _files.UploadAsync(SurveyWorld.Survey, File, stream, "text/csv", CancellationToken.None);
        stream.Position = 0;
        var submission = await Reception.DescribeAsync(new(SurveyWorld.Survey, File, writtenAt, stream), CancellationToken.None);
        return receive ? await _world.Submissions.ReceiveAsync(submission, CancellationToken.None) : submission;
    }

    private async Task DeleteAsync() => await _world.Container.GetBlobClient($"{SurveyWorld.Survey}/{File}").DeleteAsync();

    private Task<IReadOnlyList<Submission>> CloseAfterAsync(TimeSpan wait)
    {
        _world.Time.Advance(wait);
        return _world.Unread.CloseOverdueAsync(SurveyWorld.Survey, CancellationToken.None);
    }

    private async Task AssertRejectedAsync(Submission received, string rule)
    {
        var closed = await _world.Submissions.FindAsync(SurveyWorld.Survey, received.Id, CancellationToken.None);
        Assert.Equal(SubmissionStatus.Rejected, closed!.Status);
        Assert.Equal((0, 1, 0), (closed.Rows, closed.ErrorCount, closed.WarningCount));
        var findings = await _world.Submissions.FindingsOfAsync(closed, CancellationToken.None);
        Assert.Equal(rule, Assert.Single(findings.Errors).Rule);
        Assert.Empty(findings.Warnings);
    }
}
