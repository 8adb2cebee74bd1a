using Azure.Data.Tables;

namespace Antimony.Storage.Assessments;

/// <summary>Keeps month states by their fingerprint, in the partition <c>{survey}|state|{fingerprint}</c> of
/// <see cref="StorageNames.Assessments"/>: written once however many rows refer to one, and as many entities as the frame needs,
/// where one entity would end at about 50,000 producers.</summary>
public sealed class MonthStateStore(SurveyTables tables)
{
    private const string Column = "State";
    private const int Columns = 12;

    /// <summary>Writes that state; writing it again changes nothing.</summary>
    public async Task WriteAsync(SurveyId survey, string fingerprint, MonthState state, CancellationToken cancellationToken)
    {
        var parts = StoredJson.Compress(state).Chunk(LargeColumns.ColumnBytes * Columns)
            .Select((part, number) => Entity(survey, fingerprint, number, part));

        // Last part first: whoever finds the first finds them all.
        foreach (var part in parts.Reverse())
            await tables.Assessments.UpsertEntityAsync(part, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>The state of that fingerprint.</summary>
    /// <exception cref="InvalidDataException">There is none: rows that refer to a state are written after it.</exception>
    internal async Task<MonthState> ReadAsync(SurveyId survey, string fingerprint, CancellationToken cancellationToken)
    {
        var partition = PartitionOf(survey, fingerprint);
        var parts = new List<byte[]>();
        await foreach (var entity in tables.Assessments.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: cancellationToken))
            parts.AddRange(LargeColumns.Parts(entity, Column));
        return StoredJson.Decompress<MonthState>(parts)
            ?? throw new InvalidDataException($"There is no state {fingerprint} of {survey}.");
    }

    private static TableEntity Entity(SurveyId survey, string fingerprint, int number, byte[] part)
    {
        var entity = new TableEntity(PartitionOf(survey, fingerprint), FormattableString.Invariant($"{number:D4}"));
        foreach (var (column, bytes) in part.Chunk(LargeColumns.ColumnBytes).Index())
            entity[LargeColumns.Column(Column, column)] = bytes;
        return entity;
    }

    private static string PartitionOf(SurveyId survey, string fingerprint) => $"{survey}|state|{fingerprint}";
}
