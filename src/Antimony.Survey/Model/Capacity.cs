using System.Text.Json.Serialization;

namespace Antimony.Survey.Model;

/// <summary>The period that a capacity is stated for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CapacityBasis>))]
public enum CapacityBasis
{
    /// <summary>Tonnes a year, the default.</summary>
    [JsonStringEnumMemberName("year")] Year,

    /// <summary>Tonnes a month.</summary>
    [JsonStringEnumMemberName("month")] Month,
}

/// <summary>A producer's capacity in tonnes of ingot, as stated and with the period it was stated for.</summary>
public readonly record struct Capacity(Tonnes Stated, CapacityBasis Basis)
{
    /// <summary>Tonnes a year.</summary>
    [JsonIgnore]
    public Tonnes PerYear => Basis == CapacityBasis.Year ? Stated : 12 * Stated;

    /// <summary>Tonnes a month: a twelfth of the year, whatever the month's days.</summary>
    [JsonIgnore]
    public Tonnes PerMonth => Basis == CapacityBasis.Month ? Stated : (1.0 / 12) * Stated;
}
