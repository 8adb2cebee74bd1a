using System.Text.Json.Serialization;
using Antimony.Survey.Calendar;
using Antimony.Survey.Frame;

namespace Antimony.Survey.Estimation.Figures;

/// <summary>What later months need of a month: its frame for the month after, its totals for that and for the month a year
/// later. Serialises with System.Text.Json and reads back equal; producers are sorted by id, so that the same responses
/// give the same bytes.</summary>
public sealed record CarriedMonth
{
    /// <summary>The month.</summary>
    public required Month Month { get; init; }

    /// <summary>The month that the frame's levels are of: earlier than <see cref="Month"/> where nobody responded since;
    /// <see langword="null"/> where there is no frame.</summary>
    [JsonPropertyName("panelMonth")]
    public Month? FrameMonth { get; init; }

    /// <summary>Whether the frame is the month's own, and no earlier one that waits because nobody responded.</summary>
    internal bool HasOwnFrame => FrameMonth == Month;

    /// <summary>The products that the frame's levels are listed by.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>The frame, sorted by producer.</summary>
    public IReadOnlyList<CarriedProducer> Producers { get; init; } = [];

    /// <summary>National production, t.</summary>
    public double? National { get; init; }

    /// <summary>The share of national capacity that the frame covered, 0–1.</summary>
    public double Coverage { get; init; }

    /// <summary>Whether the figures come from responses, not from an external aggregate.</summary>
    public bool FromResponses { get; init; }

    /// <summary>Factor that makes <see cref="National"/> comparable over time: it moves where the frame does, so that the
    /// product moves as the chain of matched producers did.</summary>
    public double LinkFactor { get; init; } = 1;

    /// <summary>Production since January, t; <see langword="null"/> where a month is missing.</summary>
    public double? YearToDate { get; init; }

    /// <summary>The same, each month times its own link factor.</summary>
    public double? LinkedYearToDate { get; init; }

    /// <summary>Whether a month since January rests on too few contributors to be shown, so that neither sum may be.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool YearWithheld { get; init; }

    /// <summary>Producers in the frame.</summary>
    public int? ProducerCount { get; init; }

    /// <summary>Producers halted.</summary>
    public int? Halted { get; init; }

    /// <summary>Producers running reduced.</summary>
    public int? Reduced { get; init; }

    /// <summary>Producers running normally.</summary>
    public int? Normal { get; init; }

    /// <summary>The diffusion index, 0–100.</summary>
    public double? DiffusionIndex { get; init; }

    /// <summary>What the months so far tell of the Chinese New Year window.</summary>
    public WindowEffect WindowEffect { get; init; } = WindowEffect.Prior;

    /// <summary>The submissions that the month was computed from, sorted.</summary>
    public IReadOnlyList<SubmissionId> Submissions { get; init; } = [];

    /// <summary>National production made comparable over time, t.</summary>
    [JsonIgnore]
    public double? LinkedNational => National * LinkFactor;
}
