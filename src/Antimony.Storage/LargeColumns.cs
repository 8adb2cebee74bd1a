using Azure.Data.Tables;

namespace Antimony.Storage;

/// <summary>Keeps a document of up to about 900 KB in an entity's binary columns, Brotli-compressed and cut at the service's
/// 64 KiB a column: <c>Name</c>, <c>Name1</c>, <c>Name2</c>, ….</summary>
internal static class LargeColumns
{
    /// <summary>Most bytes in a column.</summary>
    public const int ColumnBytes = 64 * 1024;

    public static void Write<T>(TableEntity entity, string name, T document)
    {
        foreach (var (part, bytes) in StoredJson.Compress(document).Chunk(ColumnBytes).Index())
            entity[Column(name, part)] = bytes;
    }

    public static T Read<T>(TableEntity entity, string name)
        where T : class =>
        StoredJson.Decompress<T>(Parts(entity, name))
            ?? throw new InvalidDataException($"Column {name} of {entity.PartitionKey}/{entity.RowKey} is empty.");

    /// <summary>The bytes of those columns, as far as they go.</summary>
    public static IEnumerable<byte[]> Parts(TableEntity entity, string name)
    {
        for (var part = 0; entity.GetBinary(Column(name, part)) is { } bytes; part++) yield return bytes;
    }

    /// <summary>The name of that part's column.</summary>
    public static string Column(string name, int part) => part == 0 ? name : FormattableString.Invariant($"{name}{part}");
}
