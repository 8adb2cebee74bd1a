using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Estimation.Imputation;
using Antimony.Survey.Estimation.Provenance;
using Antimony.Survey.Estimation.Series;

namespace Antimony.Survey.Estimation;

/// <summary>A month as estimated: the whole of its figures, before anything is withheld or said about them.</summary>
internal sealed record EstimatedMonth
{
    /// <summary>What it was computed from.</summary>
    public required AssessmentInput Input { get; init; }

    /// <summary>Its figures, without flags.</summary>
    public required Assessment Whole { get; init; }

    /// <summary>What later months need of it, with its true totals.</summary>
    public required CarriedMonth Carried { get; init; }

    /// <summary>Where its change on the month before comes from.</summary>
    public required MomSource Mom { get; init; }

    /// <summary>The frame as its responses completed it; <see langword="null"/> where only an external aggregate tells of
    /// it.</summary>
    public ImputedFrame? Imputed { get; init; }

    /// <summary>The producers with their levels; none where only an external aggregate tells of the month.</summary>
    public IReadOnlyList<EstimatedProducer> Producers => Imputed?.Producers ?? [];

    /// <summary>Where each figure comes from, in the order of the assessment. A figure that the assessment shown does not have
    /// comes without what it was made of.</summary>
    public IReadOnlyList<ProvenanceEntry> Explain(Assessment shown) =>
        Imputed is null ? ExternalMonth.Explain(this, shown) : SurveyedMonth.Explain(this, shown);

    /// <summary>What every month carries, whatever its figures came from.</summary>
    internal static CarriedMonth Carry(AssessmentInput input, Assessment whole, SeriesFigures series) => new()
    {
        Month = input.Month,
        National = whole.Production.National,
        Coverage = input.Definition.Coverage,
        LinkFactor = series.LinkFactor,
        YearToDate = series.YearToDate,
        LinkedYearToDate = series.LinkedYearToDate,
        ProducerCount = whole.Census.Producers,
        Halted = whole.Census.Halted.Count,
        Reduced = whole.Census.Reduced.Count,
        Normal = whole.Census.Normal.Count,
        DiffusionIndex = whole.Diffusion.Index,
        WindowEffect = series.WindowEffect,
    };
}
