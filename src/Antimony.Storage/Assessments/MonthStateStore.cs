using System.IO.Compression;
using System.Text.Json;
using Antimony.Survey;
using Azure.Data.Tables;

namespace Antimony.Storage;

/// <summary>Keeps month states by their fingerprint, in the partition <c>{survey}|state|{fingerprint}</c> of
/// <see cref="StorageNames.Assessments"/>: written once however many rows refer to one, and as many entities as the panel needs,
/// where one entity would end at about 50,000 producers.</summary>
public sealed class MonthStateStore(SurveyTables tables)
{
    private const int ColumnBytes = 64 * 1024;
    private const int Columns = 12;

    /// <summary>Writes that state; writing it again changes nothing.</summary>
    public async Task WriteAsync(SurveyId survey, string fingerprint, MonthState state, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await using (var brotli = new BrotliStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
            await JsonSerializer.SerializeAsync(brotli, state, StoredJson.Options, cancellationToken);
        var parts = buffer.ToArray().Chunk(ColumnBytes * Columns).Select((part, number) => Entity(survey, fingerprint, number, part));

        // Last part first: whoever finds the first finds them all.
        foreach (var part in parts.Reverse())
            await tables.Assessments.UpsertEntityAsync(part, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>The state of that fingerprint.</summary>
    /// <exception cref="InvalidDataException">There is none: rows that refer to a state are written after it.</exception>
    public async Task<MonthState> ReadAsync(SurveyId survey, string fingerprint, CancellationToken cancellationToken)
    {
        var partition = PartitionOf(survey, fingerprint);
        using var buffer = new MemoryStream();
        await foreach (var entity in tables.Assessments.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: cancellationToken))
        {
            for (var column = 0; entity.GetBinary(ColumnOf(column)) is { } bytes; column++) buffer.Write(bytes);
        }

        buffer.Position = 0;
        await using var brotli = new BrotliStream(buffer, CompressionMode.Decompress);
        return buffer.Length == 0
            ? throw new InvalidDataException($"There is no state {fingerprint} of {survey}.")
            : (await JsonSerializer.DeserializeAsync<MonthState>(brotli, StoredJson.Options, cancellationToken))!;
    }

    private static TableEntity Entity(SurveyId survey, string fingerprint, int number, byte[] part)
    {
        var entity = new TableEntity(PartitionOf(survey, fingerprint), FormattableString.Invariant($"{number:D4}"));
        foreach (var (column, bytes) in part.Chunk(ColumnBytes).Index()) entity[ColumnOf(column)] = bytes;
        return entity;
    }

    private static string PartitionOf(SurveyId survey, string fingerprint) => $"{survey}|state|{fingerprint}";

    private static string ColumnOf(int column) => FormattableString.Invariant($"State{column}");
}
