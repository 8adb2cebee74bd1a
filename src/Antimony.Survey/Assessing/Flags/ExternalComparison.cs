using System.Globalization;
using Antimony.Survey.Estimation.Figures;

namespace Antimony.Survey.Assessing.Flags;

/// <summary>Where a month has both responses and an external aggregate, responses win and the difference is told.</summary>
internal static class ExternalComparison
{
    /// <summary>The difference of each figure, or nothing where all agree as printed: MoM to half a hundredth of a
    /// point, production to half a tonne, counts exactly.</summary>
    public static AssessmentFlag? Of(Assessment shown, ExternalAggregate external)
    {
        var differences = new List<string>();
        Compare("production", shown.Production.National, external.Production?.Value, 0.5, "0.#", " t");
        Compare("change on the month before", shown.Change.MomPct, external.MomPct, 0.005, "0.00", " %");
        Compare("producers", shown.Census.Producers, external.Producers, 0, "0", "");
        Compare("halted", shown.Census.Halted.Count, external.Halted, 0, "0", "");
        Compare("reduced", shown.Census.Reduced.Count, external.Reduced, 0, "0", "");
        Compare("normal", shown.Census.Normal.Count, external.Normal, 0, "0", "");
        return differences.Count == 0 ? null : FlagTexts.ExternalDifference(string.Join("; ", differences));

        void Compare(string what, double? own, double? stated, double rounding, string format, string unit)
        {
            if (own is not { } a || stated is not { } b || Math.Abs(a - b) <= rounding + 1e-9) return;
            var culture = CultureInfo.InvariantCulture;
            differences.Add($"{what} {a.ToString(format, culture)}{unit} against {b.ToString(format, culture)}{unit}");
        }
    }
}
