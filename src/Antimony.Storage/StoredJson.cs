using System.IO.Compression;
using System.Text.Json;

namespace Antimony.Storage;

/// <summary>How documents are written into tables: camelCase, absent values as <c>null</c>.</summary>
public static class StoredJson
{
    /// <summary>The options.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web);

    /// <summary>The document, Brotli-compressed.</summary>
    internal static byte[] Compress<T>(T document)
    {
        using var buffer = new MemoryStream();
        using (var brotli = new BrotliStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
            JsonSerializer.Serialize(brotli, document, Options);
        return buffer.ToArray();
    }

    /// <summary>The document whose compressed parts follow one another; <see langword="null"/> where there is no part.</summary>
    internal static T? Decompress<T>(IEnumerable<byte[]> parts)
        where T : class
    {
        using var buffer = new MemoryStream();
        foreach (var part in parts) buffer.Write(part);
        if (buffer.Length == 0) return null;
        buffer.Position = 0;
        using var brotli = new BrotliStream(buffer, CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(brotli, Options);
    }
}
