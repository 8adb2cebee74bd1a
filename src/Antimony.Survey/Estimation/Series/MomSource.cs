using Antimony.Survey.Estimation.Provenance;

namespace Antimony.Survey.Estimation.Series;

/// <summary>Where a change on the month before comes from.</summary>
internal sealed record MomSource(
    string Formula, IReadOnlyList<ProvenanceInput?> Inputs, IReadOnlyList<(string, double?)> Operands)
{
    public static MomSource External(ProvenanceInputs inputs, double momPct) =>
        new("MoM as published", [inputs.Aggregate], [("published", momPct)]);

    public static MomSource Levels(ProvenanceInputs inputs, ProvenanceInput now, double? national, double? before) =>
        new("MoM = 100 × (national / national before − 1)", [now, inputs.Carried], [("national", national), ("before", before)]);
}
