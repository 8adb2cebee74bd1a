using Antimony.Storage.Submissions;
using Antimony.Survey.Editing;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Files.Headers;
using Azure.Data.Tables;

namespace Antimony.Storage.Responses;

/// <summary>Writes what producers reported and reads it. Every write may be repeated: the same submission
/// writes the same keys.</summary>
/// <remarks>Rows go into partitions of their own, several transactions in flight; a commit marker a month makes them visible
/// afterwards.</remarks>
public sealed class ResponseStore(SurveyTables tables, TimeProvider time)
{
    /// <summary>Most rows in a partition, so that a large file's writes spread.</summary>
    internal const int RowsInBlock = 1000;

    private const int TransactionsInFlight = 8;

    /// <summary>Stores every row of an accepted file, then commits them month by month.</summary>
    /// <returns>When the last month became visible, and whether an earlier attempt had committed any of them.</returns>
    public async Task<(DateTimeOffset CommittedAt, bool WasCutOff)> WriteAsync(
        Submission submission, EditedFile file, CancellationToken cancellationToken)
    {
        var months = file.Responses.GroupBy(response => response.Month)
            .ToDictionary(month => month.Key, month => Blocks(submission, month.Key, [.. month.OrderBy(r => r.Producer)]));
        foreach (var aggregate in file.Aggregates)
        {
            var partition = CommitMarker.BlockPartitionOf(submission.Survey, aggregate.Month, submission.Id, 0);
            months[aggregate.Month] = [[AggregateEntity.From(aggregate, partition)]];
        }

        await Parallel.ForEachAsync(
            months.Values.SelectMany(blocks => blocks)
                .SelectMany(block => EntityTransactions.Cut(block, TableTransactionActionType.UpsertReplace)),
            new ParallelOptions { MaxDegreeOfParallelism = TransactionsInFlight, CancellationToken = cancellationToken },
            async (transaction, ct) => await tables.Responses.SubmitTransactionAsync(transaction, ct));

        var (committedAt, wasCutOff) = (time.GetUtcNow(), false);
        foreach (var (month, blocks) in months.OrderBy(pair => pair.Key))
        {
            var marker = new CommitMarker(
                submission.Id, submission.Survey, month, submission.File, file.Kind!.Value,
                blocks.Sum(block => block.Count), blocks.Count, submission.ContentHash, committedAt);
            (committedAt, var existed) = await CommitAsync(marker, cancellationToken);
            wasCutOff |= existed;
        }

        return (committedAt, wasCutOff);
    }

    /// <summary>The month as those of its markers make it: of each producer, the row of the last marker that has one.</summary>
    public async Task<MonthData> ReadAsync(Month month, IReadOnlyList<CommitMarker> markers, CancellationToken cancellationToken)
    {
        var rows = await Task.WhenAll(markers.SelectMany(marker => Enumerable.Range(0, marker.Blocks)
            .Select(block => ReadBlockAsync(marker, block, cancellationToken))));

        var byProducer = new SortedDictionary<ProducerId, SourcedResponse>();
        ExternalAggregate? aggregate = null;
        SubmissionId? aggregateSubmission = null;
        foreach (var (marker, entity) in rows.SelectMany(block => block))
        {
            if (marker.Kind == FileKind.Aggregates)
                (aggregate, aggregateSubmission) = (AggregateEntity.ToAggregate(entity), marker.Submission);
            else
                byProducer[ProducerId.Parse(entity.RowKey, null)] = new(ResponseEntity.ToResponse(entity), marker.Submission);
        }

        return new MonthData(month, [.. byProducer.Values], aggregate, aggregateSubmission, markers);
    }

    /// <summary>Every marker of that month, in force or not, by submission.</summary>
    public async Task<IReadOnlyList<CommitMarker>> ReadMarkersAsync(
        SurveyId survey, Month month, CancellationToken cancellationToken)
    {
        var partition = CommitMarker.PartitionOf(survey, month);
        var entities = tables.Responses.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: cancellationToken);
        var markers = new List<CommitMarker>();
        await foreach (var entity in entities) markers.Add(CommitMarker.FromEntity(survey, month, entity));
        return markers;
    }

    /// <summary>Whether rows of that submission are visible in any month. It reads all of the survey's months, since only a
    /// settled submission knows its own.</summary>
    public async Task<bool> IsAnyCommittedAsync(SurveyId survey, SubmissionId submission, CancellationToken cancellationToken)
    {
        var (first, last, row) = ($"{survey}|", $"{survey}|~", submission.ToString());
        var markers = tables.Responses.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey lt {last} and RowKey eq {row}"),
            maxPerPage: 1, select: ["RowKey"], cancellationToken);
        await foreach (var _ in markers) return true;
        return false;
    }

    private async Task<(DateTimeOffset CommittedAt, bool Existed)> CommitAsync(
        CommitMarker marker, CancellationToken cancellationToken)
    {
        // A repeated delivery must not move the moment at which the rows first became visible.
        var existing = await tables.Responses.GetEntityIfExistsAsync<TableEntity>(
            CommitMarker.PartitionOf(marker.Survey, marker.Month), marker.Submission.ToString(),
            cancellationToken: cancellationToken);
        if (existing.HasValue) return (CommitMarker.FromEntity(marker.Survey, marker.Month, existing.Value!).CommittedAt, true);
        await tables.Responses.UpsertEntityAsync(marker.ToEntity(), TableUpdateMode.Replace, cancellationToken);
        return (marker.CommittedAt, false);
    }

    private async Task<List<(CommitMarker Marker, TableEntity Entity)>> ReadBlockAsync(
        CommitMarker marker, int block, CancellationToken cancellationToken)
    {
        var partition = CommitMarker.BlockPartitionOf(marker.Survey, marker.Month, marker.Submission, block);
        var entities = tables.Responses.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: cancellationToken);
        var rows = new List<(CommitMarker, TableEntity)>();
        await foreach (var entity in entities) rows.Add((marker, entity));
        return rows;
    }

    private static List<List<TableEntity>> Blocks(Submission submission, Month month, Response[] rows) =>
        [.. rows.Chunk(RowsInBlock).Select((chunk, block) =>
        {
            var partition = CommitMarker.BlockPartitionOf(submission.Survey, month, submission.Id, block);
            return chunk.Select(row => ResponseEntity.From(row, partition)).ToList();
        })];
}
