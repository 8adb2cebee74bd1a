using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Estimation.Provenance;

namespace Antimony.Survey.Estimation.Series;

/// <summary>Where a month's change on the month before comes from (method 1.5): the one place that decides it, for the figure,
/// its provenance, its flags and what may be shown of it.</summary>
/// <param name="Ratio">This month over the month before; <see langword="null"/> where there is nothing to compare with.</param>
/// <param name="Link">The link to producers of both months' frames, where it rests on one.</param>
/// <param name="StatedPct">The change as somebody else stated it, percent, where it rests on that; else, without a link, it rests
/// on the levels of both months.</param>
internal sealed record MomSource(double? Ratio, MatchedLink? Link, double? StatedPct)
{
    /// <summary>The link where there is one. Else, in the responses' first month, the first after a gap, and a month without
    /// responses: the change that somebody else published is the only one there is, and levels come last.</summary>
    public static MomSource Of(AssessmentInput input, double? national, MatchedLink? link)
    {
        if (link is not null) return new(link.Ratio, link, StatedPct: null);
        if (input.Aggregate?.MomPct is { } stated) return new(1 + (stated / 100), Link: null, stated);
        var before = input.MonthBefore?.National;
        return new(before > 0 ? national / before : null, Link: null, StatedPct: null);
    }

    /// <summary>The change, percent; a stated one as it was stated.</summary>
    public double? Percent => StatedPct ?? (100 * (Ratio - 1));

    /// <summary>Says where the change comes from, as that assessment shows it.</summary>
    /// <param name="ledger">Takes the entry.</param>
    /// <param name="input">What the month was computed from.</param>
    /// <param name="shown">The assessment.</param>
    /// <param name="now">What the month's own level was taken from.</param>
    public void Explain(ProvenanceLedger ledger, AssessmentInput input, Assessment shown, ProvenanceInput now)
    {
        var inputs = ledger.Inputs;
        var (formula, sources, operands) = this switch
        {
            { Link: { } link } => (
                "MoM = 100 × (Σ now / Σ before − 1) over the producers of both frames", [inputs.Responses, inputs.Carried],
                [("now", link.Now), ("before", link.Before), ("entered", link.Entered), ("left", link.Left)]),
            { StatedPct: { } stated } => ("MoM as published", [inputs.Aggregate], [("published", stated)]),
            _ => (
                "MoM = 100 × (national / national before − 1)", (ProvenanceInput?[])[now, inputs.Carried],
                ((string, double?)[])[("national", shown.Production.National), ("before", input.MonthBefore?.National)]),
        };
        ledger.Add("change.momPct", shown.Change.MomPct, formula, sources, operands);
    }
}
