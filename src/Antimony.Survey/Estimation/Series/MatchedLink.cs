using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Frame;

namespace Antimony.Survey.Estimation.Series;

/// <summary>Production of the producers of both months' frames, now and before: the link of the chain (method 1.5).</summary>
/// <remarks>A closure is a real fall: the producer counts with what it made before and nothing now. Who is new, has been silent
/// too long or has no known level in one of the months counts in neither: what they make is a change of the frame.</remarks>
internal sealed record MatchedLink(double Now, double Before, int Entered, int Left)
{
    public bool FrameChanged => Entered > 0 || Left > 0;

    /// <summary>Now over before; <see langword="null"/> where nothing was made before.</summary>
    public double? Ratio => Before > 0 ? Now / Before : null;

    /// <summary>The link to the month before, or <see langword="null"/> where its frame is not known.</summary>
    public static MatchedLink? Between(
        AssessmentInput input, MonthFrame frame, IReadOnlyList<EstimatedProducer> producers)
    {
        if (input.MonthBefore is not { HasOwnFrame: true }) return null;
        double now = 0, before = 0;
        var (entered, left) = (0, frame.Lapsed);
        foreach (var (member, level) in producers)
        {
            var wasKnown = member.Previous is { Marker: not CellMarker.Missing };
            var isKnown = level.Marker != CellMarker.Missing;
            if (wasKnown && isKnown)
            {
                now += level.Total;
                before += member.Previous!.Level;
            }
            else
            {
                entered += isKnown ? 1 : 0;
                left += wasKnown ? 1 : 0;
            }
        }

        return new MatchedLink(now, before + frame.Closed.Sum(producer => producer.Level), entered, left);
    }
}
