using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Outlook.Distributions;
using Antimony.Survey.Outlook.Drivers;
using Antimony.Survey.Outlook.Scoring;

namespace Antimony.Survey.Outlook;

/// <summary>An outlook in the shape that it is stored and served in (contract 4). Changes are percent,
/// probabilities 0–1, never 0 or 1.</summary>
public sealed record MonthlyOutlook
{
    /// <summary>The survey.</summary>
    public required SurveyId Survey { get; init; }

    /// <summary>The reference month: the last one whose data it knows.</summary>
    public required Month Month { get; init; }

    /// <summary>The month looked at.</summary>
    public required Month ForMonth { get; init; }

    /// <summary>1 for the first publication.</summary>
    public int Vintage { get; init; }

    /// <summary>When it was published, UTC.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The most probable outcome.</summary>
    public required Expectation Direction { get; init; }

    /// <summary>Half width of the flat outcome, percent.</summary>
    public required double FlatBandPct { get; init; }

    /// <summary>Probability of each outcome; they sum to 1.</summary>
    public required OutcomeProbabilities Probabilities { get; init; }

    /// <summary>Expected change of production on the reference month, percent: the median of the predictive distribution,
    /// because a change that is Student t in logs has no finite mean.</summary>
    public required double ExpectedMomPct { get; init; }

    /// <summary>The central 80 % predictive interval of that change.</summary>
    public required PredictiveInterval Interval80 { get; init; }

    /// <summary>The outlook in words, with its number.</summary>
    public required LocalizedText Wording { get; init; }

    /// <summary>What moves the expectation and by how much.</summary>
    public required IReadOnlyList<OutlookDriver> Drivers { get; init; }

    /// <summary>What producers expect; <see langword="null"/> where none was asked.</summary>
    public ExpectationFigures? Expectations { get; init; }

    /// <summary>How earlier outlooks did; <see langword="null"/> until one has been scored.</summary>
    public OutlookRecord? Record { get; init; }

    /// <summary>The part of it that is scored.</summary>
    public PublishedOutlook AsPublished() => new(Month, ForMonth, Probabilities, Interval80, FlatBandPct, PublishedAt);
}
