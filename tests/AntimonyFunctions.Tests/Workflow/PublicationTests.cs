using System.Text.Json;
using Antimony.Storage.Assessments;
using Antimony.Storage.Responses;
using Antimony.Survey.Assessing;
using Antimony.Survey.Estimation.Figures;
using AntimonyFunctions.Workflow;
using Tests.Shared;

namespace AntimonyFunctions.Tests.Workflow;

/// <summary>Each test has an emulator of its own: a publication run takes whatever is due.</summary>
public sealed class PublicationTests : IAsyncLifetime, IDisposable
{
    private static readonly DateTimeOffset Start = new(2025, 2, 20, 9, 0, 0, TimeSpan.Zero);
    private readonly AzuriteFixture _azurite = new();
    private SurveyWorld _world = null!;

    public async Task InitializeAsync()
    {
        await _azurite.InitializeAsync();
        _world = new SurveyWorld(_azurite.ConnectionString, Start);
        await _world.CreateAsync();
        await _world.IngestAsync("jan.csv", SurveyWorld.File("2025-01", 100, 200, 300, 0));
    }

    public Task DisposeAsync() => _azurite.DisposeAsync();

    public void Dispose()
    {
        _azurite.Dispose();
        _world.Dispose();
    }

    [Fact]
    public async Task A_month_is_published_from_its_publication_day_on_and_an_older_one_at_once()
    {
        await _world.IngestAsync("feb.csv", SurveyWorld.File("2025-02", 110, 200, 300, 0));

        Assert.Equal(["2025-01"], (await _world.PublishAsync()).Select(p => p.Month.ToString()));
        _world.Time.SetUtcNow(new DateTimeOffset(2025, 2, 27, 7, 59, 59, TimeSpan.Zero));
        Assert.Empty(await _world.PublishAsync());
        _world.Time.SetUtcNow(new DateTimeOffset(2025, 2, 27, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal(["2025-02"], (await _world.PublishAsync()).Select(p => p.Month.ToString()));
        Assert.Equal(AssessmentState.Published, (await _world.AssessmentAsync("2025-02")).Assessment.State);
    }

    [Fact]
    public async Task Publishing_twice_changes_nothing()
    {
        await _world.PublishAsync();
        var before = await _world.AssessmentAsync("2025-01");
        _world.Time.Advance(TimeSpan.FromDays(1));

        Assert.Empty(await _world.PublishAsync());
        Assert.Equal(before.ETag, (await _world.AssessmentAsync("2025-01")).ETag);
    }

    [Fact]
    public async Task A_change_after_publication_is_provisional_until_the_next_run_publishes_a_revision_and_says_why()
    {
        await _world.PublishAsync();
        _world.Time.Advance(TimeSpan.FromDays(1));
        var correction = await _world.IngestAsync("jan.csv", SurveyWorld.File("2025-01", 100, 200, 330, 0));
        Assert.Equal(AssessmentState.Provisional, (await _world.AssessmentAsync("2025-01")).Assessment.State);
        _world.Time.Advance(TimeSpan.FromDays(1));

        var published = Assert.Single(await _world.PublishAsync());

        Assert.Equal(2, published.Vintage);
        var current = (await _world.AssessmentAsync("2025-01")).Assessment;
        Assert.Equal((AssessmentState.Revised, 2), (current.State, current.Vintage!.Value));
        var flag = Assert.Single(current.Flags, f => f.Code == "revised");
        Assert.Contains("606.1 t to 636.4 t", flag.Message, StringComparison.Ordinal);
        Assert.Contains(correction.Id.ToString(), flag.Message, StringComparison.Ordinal);
        var first = await _world.Assessments.FindVintageAsync(
            SurveyWorld.Survey, Month.Parse("2025-01"), 1, CancellationToken.None);
        Assert.Equal(600 / 0.99, first!.Assessment.Production.National!.Value, 9);
        var outlooks = await _world.Outlooks.ReadPublishedAsync(
            SurveyWorld.Survey, DateTimeOffset.MaxValue, CancellationToken.None);
        Assert.Equal([1, 2], outlooks.Select(outlook => outlook.Vintage));
    }

    [Fact]
    public async Task A_change_that_is_taken_back_before_the_next_run_leaves_the_publication_as_it_was()
    {
        await _world.PublishAsync();
        await _world.IngestAsync("jan.csv", SurveyWorld.File("2025-01", 1, 1, 1, 0), Start.AddHours(1));
        await _world.IngestAsync("jan.csv", SurveyWorld.File("2025-01", 100, 200, 300, 0), Start.AddHours(2));

        Assert.Empty(await _world.PublishAsync());

        var current = (await _world.AssessmentAsync("2025-01")).Assessment;
        Assert.Equal((AssessmentState.Published, 1), (current.State, current.Vintage!.Value));
    }

    [Fact]
    public async Task AsOf_answers_what_was_known_also_between_two_submissions()
    {
        var moments = new List<DateTimeOffset> { _world.Time.GetUtcNow().AddMinutes(-1), _world.Time.GetUtcNow() };
        for (var i = 1; i <= 2; i++)
        {
            _world.Time.Advance(TimeSpan.FromHours(1));
            double?[] outputs = [.. Enumerable.Repeat<double?>(null, 3 + i), 50];
            await _world.IngestAsync($"more{i}.csv", SurveyWorld.File("2025-01", outputs));
            moments.Add(_world.Time.GetUtcNow().AddMinutes(30));
        }

        var known = new List<double?>();
        foreach (var moment in moments)
        {
            var assessed = await _world.Assessments.FindKnownAsync(
                SurveyWorld.Survey, Month.Parse("2025-01"), moment, CancellationToken.None);
            known.Add(assessed?.Assessment.Production.Surveyed);
        }

        Assert.Equal([null, 600, 650, 700], known);
    }

    [Fact]
    public async Task AsOf_now_is_the_current_assessment_byte_for_byte()
    {
        await _world.PublishAsync();
        await _world.IngestAsync("late.csv", SurveyWorld.File("2025-01", null, null, null, null, 70));

        var current = await _world.AssessmentAsync("2025-01");
        var known = await _world.Assessments.FindKnownAsync(
            SurveyWorld.Survey, Month.Parse("2025-01"), _world.Time.GetUtcNow(), CancellationToken.None);

        Assert.Equal(JsonSerializer.Serialize(current.Assessment), JsonSerializer.Serialize(known!.Assessment));
        Assert.Equal(current.Fingerprint, known.Fingerprint);
    }

    [Fact]
    public async Task One_run_catches_up_on_all_months_in_order_and_scores_each_outlook_by_the_month_after()
    {
        _world.Time.SetUtcNow(new DateTimeOffset(2025, 8, 1, 0, 0, 0, TimeSpan.Zero));
        for (var month = 2; month <= 6; month++)
        {
            var content = SurveyWorld.File($"2025-{month:D2}", 100 + (10 * month), 200, 300, 0);
            await _world.IngestAsync($"{month}.csv", content, Start);
        }

        var published = await _world.PublishAsync();

        Assert.Equal(
            ["2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06"],
            published.Select(p => p.Month.ToString()));
        Assert.Equal([null, 1, 2, 3, 4, 5], published.Select(p => p.Outlook.Record?.Months));
        Assert.Equal(
            Month.Parse("2025-06"),
            await _world.Outlooks.FindNewestMonthAsync(SurveyWorld.Survey, CancellationToken.None));
    }

    [Fact]
    public async Task A_run_cut_off_between_assessment_and_outlook_is_mended_by_the_next()
    {
        await _world.PublishAsync();
        await _world.Tables.Outlooks.DeleteEntityAsync("antimony-ingot", "2025-01");

        Assert.Empty(await _world.PublishAsync());

        Assert.NotNull(await _world.Outlooks.FindAsync(SurveyWorld.Survey, Month.Parse("2025-01"), CancellationToken.None));
    }

    [Fact]
    public async Task A_published_outlook_is_never_altered_whatever_another_run_writes()
    {
        var published = Assert.Single(await _world.PublishAsync()).Outlook;

        await _world.Outlooks.PublishAsync(published with { ExpectedMomPct = 99 }, CancellationToken.None);

        var served = await _world.Outlooks.FindAsync(SurveyWorld.Survey, Month.Parse("2025-01"), CancellationToken.None);
        var kept = await _world.Outlooks.FindVintageAsync(SurveyWorld.Survey, Month.Parse("2025-01"), 1, CancellationToken.None);
        Assert.Equal(published.ExpectedMomPct, kept!.ExpectedMomPct);
        Assert.Equal(published.ExpectedMomPct, served!.ExpectedMomPct);
    }

    [Fact]
    public async Task A_revision_that_comes_from_the_month_before_names_the_submission_behind_it()
    {
        await _world.IngestAsync("feb.csv", SurveyWorld.File("2025-02", 110, 200, 300, 0));
        _world.Time.SetUtcNow(new DateTimeOffset(2025, 3, 1, 0, 0, 0, TimeSpan.Zero));
        await _world.PublishAsync();
        var correction = await _world.IngestAsync("jan.csv", SurveyWorld.File("2025-01", 100, 200, 330, 0));

        await _world.PublishAsync();

        var february = (await _world.AssessmentAsync("2025-02")).Assessment;
        Assert.Equal(2, february.Vintage);
        var flag = Assert.Single(february.Flags, f => f.Code == "revised");
        Assert.Contains("change on the month before from +1.67 % to -3.17 %", flag.Message, StringComparison.Ordinal);
        Assert.Contains(correction.Id.ToString(), flag.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_file_with_the_same_figures_makes_no_new_vintage()
    {
        await _world.PublishAsync();
        await _world.IngestAsync("jan.csv", SurveyWorld.File("2025-01", 100, 200, 300, 0) + "\n", Start.AddHours(1));

        Assert.Empty(await _world.PublishAsync());
        Assert.Equal(AssessmentState.Published, (await _world.AssessmentAsync("2025-01")).Assessment.State);
    }

    [Fact]
    public async Task Answers_that_came_after_the_month_was_due_are_counted()
    {
        await _world.IngestAsync("feb.csv", SurveyWorld.File("2025-02", 110, 200, 300, 0));
        var late = new DateTimeOffset(2025, 2, 27, 8, 0, 1, TimeSpan.Zero);
        await _world.IngestAsync("late.csv", SurveyWorld.File("2025-02", null, 210), late);

        var flag = Assert.Single((await _world.AssessmentAsync("2025-02")).Assessment.Flags, f => f.Code == "late-responses");
        Assert.StartsWith("1 of 4 responses came after", flag.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_series_as_of_a_moment_has_each_months_figures_of_then()
    {
        var before = _world.Time.GetUtcNow();
        _world.Time.Advance(TimeSpan.FromDays(1));
        await _world.IngestAsync("jan.csv", SurveyWorld.File("2025-01", 200, 200, 300, 0));
        await _world.IngestAsync("dec.csv", SurveyWorld.File("2024-12", 10, 20, 30, 0));

        var then = await _world.Assessments.ReadKnownAsync(SurveyWorld.Survey, null, null, before, CancellationToken.None);
        var now = await _world.Assessments.ReadKnownAsync(
            SurveyWorld.Survey, null, null, _world.Time.GetUtcNow(), CancellationToken.None);

        Assert.Equal(
            [("2025-01", 600d)],
            then.Select(m => (m.Assessment.Month.ToString(), m.Assessment.Production.Surveyed!.Value)));
        Assert.Equal(
            [("2024-12", 60d), ("2025-01", 700d)],
            now.Select(m => (m.Assessment.Month.ToString(), m.Assessment.Production.Surveyed!.Value)));
    }

    [Fact]
    public async Task Every_vintage_can_be_computed_again_from_the_submissions_that_it_lists()
    {
        var random = new Random(7);
        for (var step = 0; step < 12; step++)
        {
            _world.Time.Advance(TimeSpan.FromDays(9));
            var month = Month.Of(_world.Time.GetUtcNow()).AddMonths(-random.Next(3));
            var outputs = Enumerable.Range(0, 6)
                .Select(_ => random.Next(5) == 0 ? null : (double?)random.Next(50, 400)).ToArray();
            if (outputs.Any(output => output is not null) && month >= Month.Parse("2025-01"))
                await _world.IngestAsync($"step{step % 4}.csv", SurveyWorld.File(month.ToString(), outputs));
            if (step % 2 == 1) await _world.PublishAsync();
        }

        var recomputed = 0;
        foreach (var (month, vintages) in await _world.Assessments.ReadVintagesAsync(SurveyWorld.Survey, CancellationToken.None))
        {
            for (var vintage = 1; vintage <= vintages; vintage++)
            {
                var published = (await _world.Assessments.FindVintageAsync(
                    SurveyWorld.Survey, month, vintage, CancellationToken.None))!;
                Assert.Equal(published.Digest, await RecomputeAsync(published));
                recomputed++;
            }
        }

        Assert.True(recomputed >= 6, $"Only {recomputed} vintages came about.");
    }

    // What a doubter does: the rows of the submissions listed, and what was known of the months before at that moment.
    private async Task<string> RecomputeAsync(StoredAssessment published)
    {
        var (month, knownAt) = (published.Assessment.Month, published.KnownAt);
        CarriedMonth? previous = null;
        for (var back = 1; previous is null && back <= 12; back++)
            previous = await CarriedAsync(month.AddMonths(-back));
        var listed = published.Basis.Select(basis => basis.Submission).ToHashSet();
        var assessed = Assessor.Assess(new AssessmentInput
        {
            Definition = SurveyWorld.Definition,
            Month = month,
            Responses = await RowsAsync(month, marker => listed.Contains(marker.Submission)),
            NextResponses = await RowsAsync(month.Next, marker => marker.CommittedAt <= knownAt),
            Previous = previous,
            YearAgo = await CarriedAsync(month.AddMonths(-12)),
        });
        return AssessmentLife.Recomputed(
            assessed, new MonthData(month, [], null, null, []), SurveyWorld.Definition, current: null, knownAt).Stored.Digest;

        async Task<CarriedMonth?> CarriedAsync(Month then) =>
            await _world.Assessments.FindKnownAsync(SurveyWorld.Survey, then, knownAt, CancellationToken.None) is { } known
                ? (await _world.Assessments.ReadStateAsync(known, CancellationToken.None)).Carried
                : null;
    }

    private async Task<IReadOnlyList<SourcedResponse>> RowsAsync(Month month, Func<CommitMarker, bool> isWanted)
    {
        var markers = await _world.Responses.ReadMarkersAsync(SurveyWorld.Survey, month, CancellationToken.None);
        var data = await _world.Responses.ReadAsync(month, ResponsesInForce.Of(markers.Where(isWanted)), CancellationToken.None);
        return data.Responses;
    }
}
