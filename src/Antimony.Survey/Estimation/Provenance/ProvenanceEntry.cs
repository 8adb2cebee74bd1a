using System.Text.Json.Serialization;

namespace Antimony.Survey.Estimation.Provenance;

/// <summary>What a figure was computed from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProvenanceSource>))]
public enum ProvenanceSource
{
    /// <summary>Responses of the month.</summary>
    [JsonStringEnumMemberName("responses")] Responses,

    /// <summary>Responses of the month after, for backward imputation.</summary>
    [JsonStringEnumMemberName("nextResponses")] NextResponses,

    /// <summary>The state carried over from the month before.</summary>
    [JsonStringEnumMemberName("carried")] Carried,

    /// <summary>The state carried over from a year before.</summary>
    [JsonStringEnumMemberName("yearAgo")] YearAgo,

    /// <summary>An external aggregate.</summary>
    [JsonStringEnumMemberName("aggregate")] Aggregate,
}

/// <summary>One source of a figure.</summary>
/// <param name="Source">Its kind.</param>
/// <param name="Month">Its month.</param>
/// <param name="Count">Responses, or producers of a carried state.</param>
/// <param name="Submissions">The submissions that it came with, sorted.</param>
public sealed record ProvenanceInput(ProvenanceSource Source, Month Month, int Count, IReadOnlyList<SubmissionId> Submissions);

/// <summary>Where one figure comes from; names no producer.</summary>
/// <param name="Figure">Its path in the assessment, such as <c>change.momPct</c>.</param>
/// <param name="Value">The figure, unrounded; <see langword="null"/> where absent or suppressed.</param>
/// <param name="Formula">The formula's name and text.</param>
/// <param name="Operands">The numbers that went into the formula; empty where the figure is suppressed.</param>
/// <param name="Inputs">What those numbers were taken from.</param>
public sealed record ProvenanceEntry(
    string Figure,
    double? Value,
    string Formula,
    IReadOnlyDictionary<string, double?> Operands,
    IReadOnlyList<ProvenanceInput> Inputs);
