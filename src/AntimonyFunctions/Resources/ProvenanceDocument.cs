using Antimony.Storage.Assessments;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Estimation.Imputation;
using Antimony.Survey.Estimation.Provenance;
using Antimony.Survey.Frame;

namespace AntimonyFunctions.Resources;

/// <summary>Where an assessment's figures come from, as it is served: formulas, operands and the submissions behind them. Names
/// no producer.</summary>
internal sealed record ProvenanceDocument(
    SurveyId Survey,
    Month Month,
    int? Vintage,
    AssessmentState State,
    DateTimeOffset KnownAt,
    string Digest,
    IReadOnlyList<BasisSubmission> Submissions,
    IReadOnlyList<ProvenanceEntry> Figures)
{
    public static ProvenanceDocument Of(StoredAssessment stored, MonthState state) => new(
        stored.Assessment.Survey, stored.Assessment.Month, stored.Assessment.Vintage, stored.Assessment.State, stored.KnownAt,
        stored.Digest, stored.Basis, state.Trace.Provenance);
}

/// <summary>The same down to each producer: its level, how it was come by, and what imputation rests on. For the
/// administrator.</summary>
internal sealed record ProducerProvenanceDocument(
    ProvenanceDocument Assessment,
    IReadOnlyList<string> Products,
    IReadOnlyList<CarriedProducer> Producers,
    IReadOnlyList<ImputedCell> ImputedCells,
    IReadOnlyList<StratumRatio> Ratios,
    IReadOnlyList<StratumBacktest> Backtests)
{
    public static ProducerProvenanceDocument Of(StoredAssessment stored, MonthState state) => new(
        ProvenanceDocument.Of(stored, state), state.Carried.Products, state.Carried.Producers,
        state.Trace.ImputedCells, state.Trace.Ratios, state.Trace.Backtests);
}
