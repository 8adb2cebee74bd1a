using Antimony.Storage.Responses;
using Antimony.Storage.Submissions;
using Azure.Data.Tables;
using Tests.Shared;

namespace AntimonyFunctions.Tests.Workflow;

public sealed class IngestionTests : IClassFixture<AzuriteFixture>, IAsyncLifetime, IDisposable
{
    private static readonly DateTimeOffset Now = new(2025, 6, 10, 9, 0, 0, TimeSpan.Zero);
    private readonly SurveyWorld _world;

    public IngestionTests(AzuriteFixture azurite) => _world = new SurveyWorld(azurite.ConnectionString, Now);

    public Task InitializeAsync() => _world.CreateAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_repeated_delivery_changes_nothing()
    {
        var first = await _world.IngestAsync("a.csv", SurveyWorld.File("2020-01", 10, 20, 30));
        var before = await _world.AssessmentAsync("2020-01");
        _world.Time.Advance(TimeSpan.FromHours(1));

        var again = await _world.IngestAsync("a.csv", SurveyWorld.File("2020-01", 10, 20, 30), Now);

        Assert.Equal(first.Id, again.Id);
        Assert.Equal(first.CommittedAt, again.CommittedAt);
        Assert.Equal(before.ETag, (await _world.AssessmentAsync("2020-01")).ETag);
    }

    [Fact]
    public async Task Rows_without_a_marker_are_never_read()
    {
        var submission = await _world.IngestAsync("b.csv", SurveyWorld.File("2020-03", 10, 20, 30));
        await _world.Tables.Responses.DeleteEntityAsync("antimony-ingot|2020-03", submission.Id.ToString());

        var data = await _world.InForce.ReadAsync(SurveyWorld.Survey, Month.Parse("2020-03"), CancellationToken.None);

        Assert.True(data.IsEmpty);
    }

    [Fact]
    public async Task A_later_version_of_a_file_replaces_the_earlier_one_also_where_it_has_fewer_rows()
    {
        await _world.IngestAsync("c.csv", SurveyWorld.File("2020-05", 10, 20, 30));
        await _world.IngestAsync("c.csv", SurveyWorld.File("2020-05", 11, null, 31), Now.AddMinutes(1));

        Assert.Equal(["P1", "P3"], await ProducersAsync("2020-05"));
    }

    [Fact]
    public async Task Files_add_up_and_the_newest_wins_where_both_report_a_producer()
    {
        await _world.IngestAsync("south.csv", SurveyWorld.File("2020-07", 10, 20));
        await _world.IngestAsync("north.csv", SurveyWorld.File("2020-07", null, 25, 30), Now.AddMinutes(1));

        Assert.Equal(["P1", "P2", "P3"], await ProducersAsync("2020-07"));
        Assert.Equal((10 + 25 + 30) / 0.99, (await _world.AssessmentAsync("2020-07")).Assessment.Production.National!.Value, 9);
    }

    [Fact]
    public async Task Of_two_versions_written_in_one_second_the_one_committed_last_counts()
    {
        await _world.IngestAsync("d.csv", SurveyWorld.File("2020-09", 10, 20, 30));
        _world.Time.Advance(TimeSpan.FromMilliseconds(200));
        await _world.IngestAsync("d.csv", SurveyWorld.File("2020-09", 40, 50, 60), Now);

        Assert.Equal(150 / 0.99, (await _world.AssessmentAsync("2020-09")).Assessment.Production.National!.Value, 9);
    }

    [Fact]
    public async Task Content_that_is_in_force_already_is_a_duplicate()
    {
        var original = await _world.IngestAsync("e.csv", SurveyWorld.File("2020-11", 10, 20, 30));
        var copy = await _world.IngestAsync("f.csv", SurveyWorld.File("2020-11", 10, 20, 30), Now.AddMinutes(1));
        var again = await _world.IngestAsync("e.csv", SurveyWorld.File("2020-11", 10, 20, 30), Now.AddMinutes(2));

        Assert.Equal((SubmissionStatus.Duplicate, original.Id), (copy.Status, copy.DuplicateOf!.Value));
        Assert.Equal((SubmissionStatus.Duplicate, original.Id), (again.Status, again.DuplicateOf!.Value));
        Assert.Single(await MarkersAsync("2020-11"));
    }

    [Fact]
    public async Task A_file_brought_back_over_its_newer_version_is_a_correction()
    {
        await _world.IngestAsync("g.csv", SurveyWorld.File("2021-01", 10, 20, 30));
        await _world.IngestAsync("g.csv", SurveyWorld.File("2021-01", 99, 99, 99), Now.AddMinutes(1));

        var back = await _world.IngestAsync("g.csv", SurveyWorld.File("2021-01", 10, 20, 30), Now.AddMinutes(2));

        Assert.Equal(SubmissionStatus.Accepted, back.Status);
        Assert.Equal(60 / 0.99, (await _world.AssessmentAsync("2021-01")).Assessment.Production.National!.Value, 9);
    }

    [Fact]
    public async Task A_copy_under_another_name_of_answers_no_longer_in_force_is_a_correction_too()
    {
        await _world.IngestAsync("mar.csv", SurveyWorld.File("2019-01", 10, 20, 30));
        await _world.IngestAsync("mar.csv", SurveyWorld.File("2019-01", 99, 99, 99), Now.AddMinutes(1));
        var copy = await _world.IngestAsync("mar-final.csv", SurveyWorld.File("2019-01", 10, 20, 30), Now.AddMinutes(2));

        Assert.Equal(SubmissionStatus.Accepted, copy.Status);
        Assert.Equal(60 / 0.99, (await _world.AssessmentAsync("2019-01")).Assessment.Production.National!.Value, 9);
    }

    [Fact]
    public async Task A_file_one_of_whose_answers_another_file_replaced_can_be_brought_back()
    {
        await _world.IngestAsync("all.csv", SurveyWorld.File("2019-03", 10, 20, 30));
        await _world.IngestAsync("one.csv", SurveyWorld.File("2019-03", 500), Now.AddMinutes(1));
        var back = await _world.IngestAsync("all.csv", SurveyWorld.File("2019-03", 10, 20, 30), Now.AddMinutes(2));

        Assert.Equal(SubmissionStatus.Accepted, back.Status);
        Assert.Equal(60 / 0.99, (await _world.AssessmentAsync("2019-03")).Assessment.Production.National!.Value, 9);
    }

    [Fact]
    public async Task An_unread_version_that_holds_the_content_does_not_keep_a_later_one_out()
    {
        var content = SurveyWorld.File("2019-05", 10, 20, 30);
        var unread = await ReceiveOnlyAsync("quick.csv", content, Now);
        var claims = new ContentClaims(_world.Tables);
        await claims.ClaimAsync(SurveyWorld.Survey, unread.ContentHash, unread.Id, CancellationToken.None);

        var later = await _world.IngestAsync("quick.csv", content, Now.AddSeconds(5));

        Assert.Equal(SubmissionStatus.Accepted, later.Status);
    }

    [Fact]
    public async Task A_version_that_was_replaced_before_anybody_read_it_is_settled_and_says_so()
    {
        var unread = await ReceiveOnlyAsync("twice.csv", SurveyWorld.File("2019-07", 1, 2, 3), Now);

        await _world.IngestAsync("twice.csv", SurveyWorld.File("2019-07", 10, 20, 30), Now);

        var closed = await _world.Submissions.FindAsync(SurveyWorld.Survey, unread.Id, CancellationToken.None);
        Assert.Equal(SubmissionStatus.Rejected, closed!.Status);
        var findings = await _world.Submissions.FindingsOfAsync(closed, CancellationToken.None);
        Assert.Equal("replaced-unread", Assert.Single(findings.Errors).Rule);

        var delivered = await _world.IngestAsync("twice.csv", SurveyWorld.File("2019-07", 1, 2, 3), Now);

        Assert.Equal((unread.Id, SubmissionStatus.Accepted), (delivered.Id, delivered.Status));
        Assert.Empty((await _world.Submissions.FindingsOfAsync(delivered, CancellationToken.None)).Errors);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_delivery_cut_off_anywhere_is_finished_by_the_next_also_in_the_months_after(int transactions)
    {
        var year = 2000 + transactions;
        for (var month = 1; month <= 4; month++)
            await _world.IngestAsync($"cut{year}{month}.csv", SurveyWorld.File($"{year}-{month:D2}", 100, 200, 300 + month));
        var correction = SurveyWorld.File($"{year}-01", 150, 250, 350);
        _world.Fault.After(transactions);
        await Assert.ThrowsAsync<Azure.RequestFailedException>(
            () => _world.IngestAsync($"cut{year}1.csv", correction, Now.AddMinutes(1)));
        _world.Fault.Mend();

        var finished = await _world.IngestAsync($"cut{year}1.csv", correction, Now.AddMinutes(1));

        Assert.Equal(SubmissionStatus.Accepted, finished.Status);
        Assert.Equal(750 / 0.99, (await _world.AssessmentAsync($"{year}-01")).Assessment.Production.National!.Value, 9);
        Assert.Equal(
            100 * ((602.0 / 750) - 1), (await _world.AssessmentAsync($"{year}-02")).Assessment.Change.MomPct!.Value, 9);
        Assert.Equal(
            (750 + 602 + 603 + 604) / 0.99,
            (await _world.AssessmentAsync($"{year}-04")).Assessment.Production.YearToDate!.Value,
            9);
    }

    [Fact]
    public async Task A_large_month_is_spread_over_partitions_of_a_thousand()
    {
        var submission = await _world.IngestAsync(
            "large.csv", SurveyWorld.File("2021-03", [.. Enumerable.Repeat<double?>(1, 2500)]));

        var blocks = new SortedDictionary<string, int>(StringComparer.Ordinal);
        await foreach (var row in _world.Tables.Responses.QueryAsync<TableEntity>(
            $"PartitionKey gt 'antimony-ingot|2021-03|' and PartitionKey lt 'antimony-ingot|2021-03|~'",
            select: ["PartitionKey"]))
            blocks[row.PartitionKey] = blocks.GetValueOrDefault(row.PartitionKey) + 1;
        Assert.Equal([1000, 1000, 500], blocks.Values);
        Assert.All(
            blocks.Keys,
            key => Assert.StartsWith($"antimony-ingot|2021-03|{submission.Id}|", key, StringComparison.Ordinal));
        var data = await _world.InForce.ReadAsync(
            SurveyWorld.Survey, Month.Parse("2021-03"), CancellationToken.None);
        Assert.Equal(2500, data.Responses.Count);
    }

    [Fact]
    public async Task A_rejected_file_keeps_its_findings_and_stores_no_response()
    {
        var rejected = await _world.IngestAsync("h.csv", SurveyWorld.File("2021-05", 10, -20, 30));

        Assert.Equal(SubmissionStatus.Rejected, rejected.Status);
        var findings = await _world.Submissions.FindingsOfAsync(rejected, CancellationToken.None);
        var error = Assert.Single(findings.Errors);
        Assert.Equal(("negative-number", 3, "ingot_t"), (error.Rule, error.Row!.Value, error.Column));
        Assert.Empty(await MarkersAsync("2021-05"));
    }

    [Fact]
    public async Task Whatever_the_order_of_arrival_the_figures_are_the_same()
    {
        var files = Enumerable.Range(1, 5)
            .Select(m => ($"o{m}.csv", SurveyWorld.File($"2018-{m:D2}", 10 * m, 20, m % 2 == 0 ? null : 30))).ToList();
        foreach (var (file, content) in files) await _world.IngestAsync(file, content);
        var forward = await DigestsAsync("2018");

        // The same months of another decade, the last first: only the month's names differ, so figures can be compared.
        foreach (var (file, content) in Enumerable.Reverse(files))
            await _world.IngestAsync("r" + file, content.Replace("2018-", "2007-", StringComparison.Ordinal));

        Assert.Equal(forward, await DigestsAsync("2007"));
    }

    [Fact]
    public async Task A_fault_on_the_hosts_last_attempt_marks_the_submission_failed_and_a_later_delivery_still_finishes_it()
    {
        var content = SurveyWorld.File("2021-07", 10, 20, 30);
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content));
            var submission = await _world.Ingestion.RecordFaultAsync(
                new(SurveyWorld.Survey, "i.csv", Now, stream), 5, CancellationToken.None);
            Assert.Equal(attempt < 5 ? SubmissionStatus.Received : SubmissionStatus.Failed, submission.Status);
        }

        Assert.Equal(SubmissionStatus.Accepted, (await _world.IngestAsync("i.csv", content)).Status);
    }

    private async Task<Submission> ReceiveOnlyAsync(string file, string content, DateTimeOffset writtenAt)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content));
        return await _world.Reception.ReceiveAsync(new(SurveyWorld.Survey, file, writtenAt, stream), CancellationToken.None);
    }

    private async Task<List<(double?, double?, double?)>> DigestsAsync(string year)
    {
        var figures = new List<(double?, double?, double?)>();
        for (var month = 1; month <= 5; month++)
        {
            var assessment = (await _world.AssessmentAsync($"{year}-{month:D2}")).Assessment;
            figures.Add((assessment.Production.National, assessment.Change.MomPct, assessment.Production.Imputed));
        }

        return figures;
    }

    private async Task<IEnumerable<string>> ProducersAsync(string month) =>
        (await _world.InForce.ReadAsync(SurveyWorld.Survey, Month.Parse(month), CancellationToken.None))
            .Responses.Select(response => response.Response.Producer.ToString());

    private Task<IReadOnlyList<CommitMarker>> MarkersAsync(string month) =>
        _world.Responses.ReadMarkersAsync(SurveyWorld.Survey, Month.Parse(month), CancellationToken.None);
}
