using System.Text.Json;

namespace Antimony.Storage;

/// <summary>How documents are written into tables: camelCase, absent values as <c>null</c>.</summary>
public static class StoredJson
{
    /// <summary>The options.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web);
}
