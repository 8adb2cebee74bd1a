using System.Globalization;
using System.Text;

namespace Antimony.Survey.Outlook;

/// <summary>A rolling-origin run as a table in plain text.</summary>
public static class RollingOriginTable
{
    /// <summary>One line a month: its probabilities in percent, the 80 % interval and the change, the outlook's RPS and
    /// those of the references; then each mean over the months that it covers, and the outlook's skill over the months that
    /// both cover.</summary>
    public static string Of(IReadOnlyList<ScoredOutlook> outlooks)
    {
        ArgumentNullException.ThrowIfNull(outlooks);
        var table = new StringBuilder()
            .Append("Simulation without hindsight: what outlooks would have said. The record scores only what was published.\n\n")
            .Append("for        up  flat  down    80 % interval    change  outcome      RPS  unif.  pers.  clim.  publ.\n");
        foreach (var o in outlooks)
        {
            var (p, interval) = (o.Outlook.Probabilities, o.Outlook.Interval80);
            table.Append(
                CultureInfo.InvariantCulture,
                $"{o.Outlook.ForMonth}  {100 * p.Increase,4:0}  {100 * p.Flat,4:0}  {100 * p.Decrease,4:0}");
            table.Append(
                CultureInfo.InvariantCulture,
                $"  {interval.LowerPct.Signed(),6} … {interval.UpperPct.Signed(),6}  {o.ActualMomPct.Signed(),6} %  {o.Outcome,-9}");
            Scores(table, o.Score.Rps, o.Uniform.Rps, o.Persistence?.Rps, o.Climatology.Rps, o.Published?.Rps);
        }

        table.Append("mean".PadRight(63));
        Scores(
            table, Mean(o => o.Score), Mean(o => o.Uniform), Mean(o => o.Persistence), Mean(o => o.Climatology), Mean(o => o.Published));
        var record = OutlookScoring.Summarise(outlooks);
        table.Append("skill".PadRight(63));
        Scores(table, null, record.SkillVsUniform, record.SkillVsPersistence, record.SkillVsClimatology, record.SkillVsPublished);
        return table.ToString();

        double? Mean(Func<ScoredOutlook, ForecastScore?> score) => outlooks.Average(o => score(o)?.Rps);
    }

    private static void Scores(StringBuilder table, params ReadOnlySpan<double?> scores)
    {
        foreach (var score in scores)
            table.Append("  ").Append((score?.ToString("0.000", CultureInfo.InvariantCulture) ?? "–").PadLeft(5));
        table.Append('\n');
    }
}
