using System.Text.Json.Serialization;

namespace Antimony.Survey.Frame;

/// <summary>How a producer's level of a month came about (method 1.3); the names are those of the ONS.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CellMarker>))]
public enum CellMarker
{
    /// <summary>Reported, a halted producer's blank output read as zero included.</summary>
    [JsonStringEnumMemberName("R")] Reported,

    /// <summary>A running value moved forward from a response, over one month or several.</summary>
    [JsonStringEnumMemberName("FIR")] ForwardFromResponse,

    /// <summary>Moved backward from the response of the month after.</summary>
    [JsonStringEnumMemberName("BI")] Backward,

    /// <summary>Constructed from capacity.</summary>
    [JsonStringEnumMemberName("C")] Constructed,

    /// <summary>Moved forward from a constructed value.</summary>
    [JsonStringEnumMemberName("FIC")] ForwardFromConstructed,

    /// <summary>A structural zero: no response, and halted by the latest one.</summary>
    [JsonStringEnumMemberName("Z")] StructuralZero,

    /// <summary>Running, but nothing to impute from: counted as zero and flagged.</summary>
    [JsonStringEnumMemberName("missing")] Missing,
}
