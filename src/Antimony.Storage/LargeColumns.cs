using System.IO.Compression;
using System.Text.Json;
using Azure.Data.Tables;

namespace Antimony.Storage;

/// <summary>Keeps a document of up to about 900 KB in an entity's binary columns, Brotli-compressed and cut at the service's
/// 64 KiB a column: <c>Name</c>, <c>Name1</c>, <c>Name2</c>, ….</summary>
internal static class LargeColumns
{
    private const int ColumnBytes = 64 * 1024;

    public static void Write<T>(TableEntity entity, string name, T document)
    {
        using var buffer = new MemoryStream();
        using (var brotli = new BrotliStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
            JsonSerializer.Serialize(brotli, document, StoredJson.Options);
        var bytes = buffer.ToArray();
        for (var i = 0; i * ColumnBytes < bytes.Length; i++)
            entity[Column(name, i)] = bytes[(i * ColumnBytes)..Math.Min(bytes.Length, (i + 1) * ColumnBytes)];
    }

    public static T Read<T>(TableEntity entity, string name)
    {
        using var buffer = new MemoryStream();
        for (var i = 0; entity.GetBinary(Column(name, i)) is { } part; i++) buffer.Write(part);
        buffer.Position = 0;
        using var brotli = new BrotliStream(buffer, CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(brotli, StoredJson.Options)
            ?? throw new InvalidDataException($"Column {name} of {entity.PartitionKey}/{entity.RowKey} is empty.");
    }

    private static string Column(string name, int part) => part == 0 ? name : FormattableString.Invariant($"{name}{part}");
}
