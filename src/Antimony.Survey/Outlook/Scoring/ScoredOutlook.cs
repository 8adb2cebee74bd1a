using System.Text.Json.Serialization;

namespace Antimony.Survey.Outlook.Scoring;

/// <summary>One published outlook, once its month is known.</summary>
public sealed record ScoredOutlook
{
    /// <summary>The outlook as it was published.</summary>
    public required PublishedOutlook Outlook { get; init; }

    /// <summary>Change of the month looked at, percent, as first published.</summary>
    public required double ActualMomPct { get; init; }

    /// <summary>The outcome that it amounts to.</summary>
    public required Expectation Outcome { get; init; }

    /// <summary>Whether the change fell inside the 80 % interval, bounds included.</summary>
    public required bool InsideInterval80 { get; init; }

    /// <summary>The outlook's scores.</summary>
    public required ForecastScore Score { get; init; }

    /// <summary>Scores of one third each.</summary>
    public required ForecastScore Uniform { get; init; }

    /// <summary>Scores of the frequencies known at the outlook's date.</summary>
    public required ForecastScore Climatology { get; init; }

    /// <summary>Scores of the last known direction; <see langword="null"/> where none was known.</summary>
    public ForecastScore? Persistence { get; init; }

    /// <summary>Scores of the outlook that somebody else published; <see langword="null"/> where none was coded.</summary>
    [JsonPropertyName("published")]
    public ForecastScore? External { get; init; }
}
