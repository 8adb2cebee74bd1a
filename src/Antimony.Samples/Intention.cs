using static Antimony.Survey.Model.Expectation;

namespace Antimony.Samples;

/// <summary>What a plant says of next month.</summary>
internal sealed record Intention(Expectation? Expectation, double? Planned)
{
    private const double NoticeableChange = 0.03;

    /// <summary>What the trade as a whole expects, month by month, as a share of output: right about the New Year, wrong about
    /// November, as the published outlooks were.</summary>
    private static readonly double[] Mood = [-0.08, 0, -0.05, -0.10, 0.07, -0.06, 0, -0.05];

    /// <summary>Drawn around what the plant then does: most know their own next month, some are wrong, a few do not answer.
    /// Plans, t of ingot equivalent, go the way of the expectation.</summary>
    public static Intention Of(Plant plant, int monthIndex, double now, double next)
    {
        var answer = Noise.Draw(plant, monthIndex, Purpose.Answer);
        if (answer < 0.03) return new(null, null);
        var mood = Mood[monthIndex];
        var expectation = Expect(Noise.Draw(plant, monthIndex, Purpose.Expectation), now, next, mood);
        return new(expectation, answer < 0.15 ? null : Plan(plant, monthIndex, expectation, now, next * (1 + mood)));
    }

    private static Expectation Expect(double draw, double now, double next, double mood)
    {
        if (now == 0)
            return (next > 0 ? draw < 0.85 : draw < 0.15 + (3 * mood)) ? Increase : Flat;
        return (next / now - 1 + mood) switch
        {
            > NoticeableChange => Pick(draw, 0.78, Increase, 0.90, Decrease),
            < -NoticeableChange => Pick(draw, 0.74, Decrease, 0.92, Increase),
            _ => Pick(draw, 0.20, Increase, 0.80, Decrease),
        };
    }

    private static Expectation Pick(double draw, double first, Expectation a, double second, Expectation b) =>
        draw < first ? a : draw < second ? Flat : b;

    private static double Plan(Plant plant, int monthIndex, Expectation expectation, double now, double next)
    {
        var capacity = plant.AnnualCapacity / 12.0;
        var miss = Noise.Between(plant, monthIndex, Purpose.Plan, 0.6, 1.1);
        var planned = expectation switch
        {
            Increase when now == 0 => next > 0 ? next * miss : capacity * 0.3 * miss,
            Increase => now + Math.Max(0.04 * now, (next - now) * miss),
            Decrease => next == 0 ? 0 : now - Math.Max(0.04 * now, (now - next) * miss),
            _ => now * (1 + (0.01 * (miss - 0.85))),
        };
        return Math.Round(Math.Min(planned, 0.98 * capacity), 1, MidpointRounding.AwayFromZero);
    }
}
