using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Frame;

namespace Antimony.Survey.Estimation.Series;

/// <summary>Production of the producers of both months' frames, now and before: the link of the chain (method, section 1.5).
/// A closure is a real fall: the producer counts with what it made before and nothing now. Who is new or has been silent too
/// long counts in neither month: what they make is a change of the frame. Nor does one whose level of either month is not
/// known at all.</summary>
internal sealed record MatchedLink(double Now, double Before, int Entered, int Left)
{
    public bool FrameChanged => Entered > 0 || Left > 0;

    /// <summary>Now over before; <see langword="null"/> where nothing was made before.</summary>
    public double? Ratio => Before > 0 ? Now / Before : null;

    /// <summary>The link to the month before, or <see langword="null"/> where its panel is not known.</summary>
    public static MatchedLink? Between(AssessmentInput input, Panel panel)
    {
        if (input.Previous?.PanelMonth != input.Month.Previous) return null;
        double now = 0, before = 0;
        var (entered, left) = (0, panel.Silent);
        foreach (var member in panel.Members)
        {
            var known = member.Previous is { Marker: not CellMarker.Missing };
            var isKnown = member.Cell!.Marker != CellMarker.Missing;
            if (known && isKnown)
            {
                now += member.Cell.Level;
                before += member.Previous!.Level;
            }
            else
            {
                entered += isKnown ? 1 : 0;
                left += known ? 1 : 0;
            }
        }

        return new MatchedLink(now, before + panel.Closed.Sum(c => c.Level), entered, left);
    }
}
