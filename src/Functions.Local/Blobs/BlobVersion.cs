using Azure;

namespace Functions.Local.Blobs;

/// <summary>One version of a blob, with the named parts of its path.</summary>
internal sealed record BlobVersion(string Name, ETag ETag, IReadOnlyDictionary<string, object?> Parts)
{
    /// <summary>The name of its receipt, which tells that the function need not see it again.</summary>
    public string Receipt(string function, string container) => $"{function}/{ETag.ToString("G")}/{container}/{Name}";
}
