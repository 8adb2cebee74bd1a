using System.Text.Json.Serialization;

namespace Antimony.Survey.Files.Headers;

/// <summary>What a survey file holds; told by its header.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FileKind>))]
public enum FileKind
{
    /// <summary>One row per producer and month.</summary>
    [JsonStringEnumMemberName("responses")] Responses,

    /// <summary>One row per month of a series that somebody else published.</summary>
    [JsonStringEnumMemberName("aggregates")] Aggregates,
}
