using System.Text.Encodings.Web;
using System.Text.Json;

namespace AntimonyFunctions.Api;

/// <summary>How resources are written: camelCase, absent values as <c>null</c>, Chinese as itself.</summary>
internal static class ServedJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        // The bodies are served as application/json with nosniff semantics, never inside HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
