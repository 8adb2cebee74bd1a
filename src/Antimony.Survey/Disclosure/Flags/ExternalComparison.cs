using System.Globalization;
using Antimony.Survey.Estimation.Figures;

namespace Antimony.Survey.Disclosure.Flags;

/// <summary>Where a month has both responses and a published aggregate, responses win and the difference is told.</summary>
internal static class PublishedComparison
{
    /// <summary>The difference of each published figure, or nothing where all agree as printed: MoM to half a hundredth of a
    /// point, production to half a tonne, counts exactly.</summary>
    public static AssessmentFlag? Of(Assessment assessment, PublishedAggregate published)
    {
        var differences = new List<string>();
        Compare("production", assessment.Production.National, published.Production?.Value, 0.5, "0.#", " t");
        Compare("change on the month before", assessment.Change.MomPct, published.MomPct, 0.005, "0.00", " %");
        Compare("producers", assessment.Census.Producers, published.Producers, 0, "0", "");
        Compare("halted", assessment.Census.Halted.Count, published.Halted, 0, "0", "");
        Compare("reduced", assessment.Census.Reduced.Count, published.Reduced, 0, "0", "");
        Compare("normal", assessment.Census.Normal.Count, published.Normal, 0, "0", "");
        return differences.Count == 0 ? null : FlagTexts.PublishedDifference(string.Join("; ", differences));

        void Compare(string what, double? own, double? stated, double rounding, string format, string unit)
        {
            if (own is not { } a || stated is not { } b || Math.Abs(a - b) <= rounding + 1e-9) return;
            var culture = CultureInfo.InvariantCulture;
            differences.Add($"{what} {a.ToString(format, culture)}{unit} against {b.ToString(format, culture)}{unit}");
        }
    }
}
