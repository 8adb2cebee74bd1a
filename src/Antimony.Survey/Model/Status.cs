using System.Text.Json.Serialization;

namespace Antimony.Survey.Model;

/// <summary>How a producer ran in the month.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OperatingStatus>))]
public enum OperatingStatus
{
    /// <summary>Running as usual.</summary>
    [JsonStringEnumMemberName("normal")] Normal,

    /// <summary>Running below its usual rate.</summary>
    [JsonStringEnumMemberName("reduced")] Reduced,

    /// <summary>Stopped for the whole month.</summary>
    [JsonStringEnumMemberName("halted")] Halted,

    /// <summary>Closed for good: the producer leaves the frame with this month and no census counts it.</summary>
    [JsonStringEnumMemberName("closed")] Closed,
}

/// <summary>What a producer expects of next month's output against this month's.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Expectation>))]
public enum Expectation
{
    /// <summary>More than this month.</summary>
    [JsonStringEnumMemberName("increase")] Increase,

    /// <summary>About as much.</summary>
    [JsonStringEnumMemberName("flat")] Flat,

    /// <summary>Less than this month.</summary>
    [JsonStringEnumMemberName("decrease")] Decrease,
}

/// <summary>Why a producer ran below its usual rate; a response may give several.</summary>
[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<Reasons>))]
public enum Reasons
{
    /// <summary>No reason given.</summary>
    [JsonStringEnumMemberName("none")] None = 0,

    /// <summary>A public holiday, above all the Chinese New Year.</summary>
    [JsonStringEnumMemberName("holiday")] Holiday = 1,

    /// <summary>Planned maintenance.</summary>
    [JsonStringEnumMemberName("maintenance")] Maintenance = 1 << 1,

    /// <summary>Too little concentrate or crude antimony to be had.</summary>
    [JsonStringEnumMemberName("ore_shortage")] OreShortage = 1 << 2,

    /// <summary>An environmental inspection or limit.</summary>
    [JsonStringEnumMemberName("environment")] Environment = 1 << 3,

    /// <summary>Too few orders.</summary>
    [JsonStringEnumMemberName("orders")] Orders = 1 << 4,

    /// <summary>The price does not pay.</summary>
    [JsonStringEnumMemberName("price")] Price = 1 << 5,

    /// <summary>Electricity was limited.</summary>
    [JsonStringEnumMemberName("power")] Power = 1 << 6,

    /// <summary>An accident.</summary>
    [JsonStringEnumMemberName("accident")] Accident = 1 << 7,

    /// <summary>The season: flood, frost, the dry months.</summary>
    [JsonStringEnumMemberName("season")] Season = 1 << 8,

    /// <summary>Policy, such as export control.</summary>
    [JsonStringEnumMemberName("policy")] Policy = 1 << 9,

    /// <summary>Something else; see the note.</summary>
    [JsonStringEnumMemberName("other")] Other = 1 << 10,
}
