using System.Text.Json.Serialization;

namespace Antimony.Survey.Estimation.Figures;

/// <summary>How final an assessment is (contract 3).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AssessmentState>))]
public enum AssessmentState
{
    /// <summary>Computed from what has been received, not published yet.</summary>
    [JsonStringEnumMemberName("provisional")] Provisional,

    /// <summary>The first vintage, as published.</summary>
    [JsonStringEnumMemberName("published")] Published,

    /// <summary>A later vintage: data changed after publication.</summary>
    [JsonStringEnumMemberName("revised")] Revised,
}

/// <summary>One month's production, census and coverage, in the shape that it is stored and served in (contract 4).</summary>
/// <remarks>Masses are tonnes of ingot equivalent; shares and changes are percent. Unrounded.</remarks>
public sealed record Assessment
{
    /// <summary>The survey.</summary>
    public required SurveyId Survey { get; init; }

    /// <summary>The reference month.</summary>
    public required Month Month { get; init; }

    /// <summary>1 for the first publication; <see langword="null"/> while provisional.</summary>
    public int? Vintage { get; init; }

    /// <summary>How final it is.</summary>
    public AssessmentState State { get; init; }

    /// <summary>When this vintage was published, UTC.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Production.</summary>
    public required ProductionFigures Production { get; init; }

    /// <summary>Changes of national production.</summary>
    public required ChangeFigures Change { get; init; }

    /// <summary>Producers by status.</summary>
    public required CensusFigures Census { get; init; }

    /// <summary>Capacity, coverage and utilisation.</summary>
    public required CapacityFigures Capacity { get; init; }

    /// <summary>Who answered.</summary>
    public required ResponseFigures Response { get; init; }

    /// <summary>Diffusion of activity.</summary>
    public required DiffusionFigures Diffusion { get; init; }

    /// <summary>Production by province; empty while withheld.</summary>
    public IReadOnlyList<ProvinceFigure> Provinces { get; init; } = [];

    /// <summary>Reasons given for running low.</summary>
    public IReadOnlyList<ReasonFigure> Reasons { get; init; } = [];

    /// <summary>What a reader must know about these figures.</summary>
    public IReadOnlyList<AssessmentFlag> Flags { get; init; } = [];

    /// <summary>Change of January and February together on the year before, percent, as the statistics bureau publishes them;
    /// only in February, whose year to date they are.</summary>
    [JsonIgnore]
    public double? JanFebPct => Month.Number == 2 ? Change.YtdPct : null;
}

/// <summary>Production in tonnes of ingot equivalent. A product's is scaled to the nation as the total is.</summary>
/// <param name="National">Surveyed + unsurveyed.</param>
/// <param name="Surveyed">Reported + imputed.</param>
/// <param name="Reported">What producers reported.</param>
/// <param name="Imputed">What stands in for those that did not.</param>
/// <param name="Unsurveyed">What the frame does not cover.</param>
/// <param name="ByProduct">By product; <see langword="null"/> where fewer contributors stand behind it than may be shown.</param>
/// <param name="DailyAverage">National a day.</param>
/// <param name="YearToDate">National since January.</param>
public sealed record ProductionFigures(
    double? National,
    double? Surveyed,
    double? Reported,
    double? Imputed,
    double? Unsurveyed,
    IReadOnlyDictionary<string, double?> ByProduct,
    double? DailyAverage,
    double? YearToDate);

/// <summary>Changes of national production, in percent; <see langword="null"/> where there is nothing to compare with.</summary>
public sealed record ChangeFigures(
    double? MomPct,
    double? DailyMomPct,
    double? CalendarAdjustedMomPct,
    double? YoyPct,
    double? YtdPct);

/// <summary>A count and its change on the month before; an external aggregate may state neither.</summary>
public sealed record CountFigure(int? Count, int? Change);

/// <summary>Producers by status. <paramref name="Transitions"/>: from last month's status (outer) to this month's (inner),
/// producers counted in both months.</summary>
public sealed record CensusFigures(
    int? Producers,
    CountFigure Halted,
    CountFigure Reduced,
    CountFigure Normal,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Transitions);

/// <summary>Annual capacity of the frame in tonnes, its share of the nation's, and surveyed output over monthly
/// capacity.</summary>
public sealed record CapacityFigures(double? Annual, double CoveragePct, double? UtilisationPct);

/// <summary>Producers expected and responding, response rates, and the imputed share of surveyed production.</summary>
public sealed record ResponseFigures(
    int Expected,
    int Responded,
    double? RatePct,
    double? CapacityWeightedRatePct,
    double? ImputedSharePct);

/// <summary>100 × (normal + ½ reduced) / (normal + reduced + halted), the same weighted by output capacity, and the index's
/// change in points.</summary>
public sealed record DiffusionFigures(double? Index, double? OutputWeighted, double? Change);

/// <summary>A province's production, or the interval that is shown in its place.</summary>
public sealed record ProvinceFigure(
    string Code,
    string Name,
    double? Production,
    bool Suppressed,
    double? Lower,
    double? Upper);

/// <summary>How many producers gave a reason and what share of capacity they hold.</summary>
public sealed record ReasonFigure(string Code, int? Producers, double? CapacitySharePct);

/// <summary>Something a reader must know about an assessment.</summary>
public sealed record AssessmentFlag(string Code, string Message);
