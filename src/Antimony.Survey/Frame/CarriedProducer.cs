using System.Text.Json.Serialization;

namespace Antimony.Survey.Frame;

/// <summary>One producer of a month's frame as the next month needs it. Names are short in JSON: a frame may hold
/// thousands.</summary>
public sealed record CarriedProducer
{
    /// <summary>The producer.</summary>
    [JsonPropertyName("id")]
    public required ProducerId Producer { get; init; }

    /// <summary>The holding that owns it, where known.</summary>
    [JsonPropertyName("g"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Group { get; init; }

    /// <summary>The province it produces in.</summary>
    [JsonPropertyName("p")]
    public required Province Province { get; init; }

    /// <summary>Its latest capacity.</summary>
    [JsonPropertyName("c")]
    public required Capacity Capacity { get; init; }

    /// <summary>The month of its latest response.</summary>
    [JsonPropertyName("l")]
    public required Month LastResponse { get; init; }

    /// <summary>Its latest status.</summary>
    [JsonPropertyName("s")]
    public required OperatingStatus Status { get; init; }

    /// <summary>The reasons given with it.</summary>
    [JsonPropertyName("r"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Reasons Reasons { get; init; }

    /// <summary>How the level came about.</summary>
    [JsonPropertyName("m")]
    public required CellMarker Marker { get; init; }

    /// <summary>The month that the level comes from: the response's, or the capacity's where constructed.</summary>
    [JsonPropertyName("o")]
    public required Month Origin { get; init; }

    /// <summary>The level by product in the order that the carried month lists them, t of ingot equivalent.</summary>
    [JsonPropertyName("y")]
    public required IReadOnlyList<double> Levels { get; init; }

    /// <summary>The level, t of ingot equivalent.</summary>
    [JsonIgnore]
    public double Level => Levels.Sum();

    /// <summary>What counts as one in disclosure control.</summary>
    [JsonIgnore]
    public Contributor Contributor => Contributor.Of(Group, Producer);
}
