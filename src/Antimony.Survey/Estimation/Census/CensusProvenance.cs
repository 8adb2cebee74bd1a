using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Estimation.Provenance;

namespace Antimony.Survey.Estimation.Census;

/// <summary>Entries of the census and of diffusion.</summary>
internal static class CensusProvenance
{
    public static void Add(
        ProvenanceLedger ledger, AssessmentInput input, Assessment assessment, IReadOnlyList<ProvenanceInput?> now)
    {
        var previous = input.Previous?.Month == input.Month.Previous ? input.Previous : null;
        var (census, diffusion) = (assessment.Census, assessment.Diffusion);
        ledger.Add("census.producers", census.Producers,
            "frame: producers that responded within the frame's months and have not closed", now);
        Count("halted", census.Halted, previous?.Halted);
        Count("reduced", census.Reduced, previous?.Reduced);
        Count("normal", census.Normal, previous?.Normal);
        ledger.Add("diffusion.index", diffusion.Index, "diffusion = 100 × (normal + reduced / 2) / (normal + reduced + halted)", now,
            ("normal", census.Normal.Count), ("reduced", census.Reduced.Count), ("halted", census.Halted.Count));
        ledger.Add("diffusion.outputWeighted", diffusion.OutputWeighted,
            "capacity-weighted diffusion = 100 × Σ capacity × (1 normal, ½ reduced, 0 halted) / Σ capacity", now);
        ledger.Add("diffusion.change", diffusion.Change, "change = index − index of the month before", now,
            ("index", diffusion.Index), ("before", previous?.DiffusionIndex));

        void Count(string status, CountFigure figure, int? before)
        {
            ledger.Add($"census.{status}.count", figure.Count, "producers by latest known status", now);
            ledger.Add($"census.{status}.change", figure.Change, "change = count − count of the month before", now,
                ("count", figure.Count), ("before", before));
        }
    }
}
