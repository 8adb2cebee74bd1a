using Antimony.Survey.Definition;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Frame;

namespace Antimony.Survey.Estimation.Census;

/// <summary>How often each reason was given, and the share of the frame's capacity behind it; withheld where fewer groups gave
/// it than may be shown. A halted producer that has not responded keeps the reason of its latest response, as it keeps its
/// status.</summary>
internal static class ReasonTable
{
    private static readonly (Reasons Reason, string Code)[] Codes =
    [
        (Reasons.Holiday, "holiday"), (Reasons.Maintenance, "maintenance"), (Reasons.OreShortage, "ore_shortage"),
        (Reasons.Environment, "environment"), (Reasons.Orders, "orders"), (Reasons.Price, "price"),
        (Reasons.Power, "power"), (Reasons.Accident, "accident"), (Reasons.Season, "season"),
        (Reasons.Policy, "policy"), (Reasons.Other, "other"),
    ];

    /// <summary>One line for each reason that was given, in the order of the contract.</summary>
    public static IReadOnlyList<ReasonFigure> Of(Panel panel, SurveyDefinition definition)
    {
        var capacity = panel.Members.Sum(m => m.Capacity.PerYear.Value);
        var stating = panel.Members.Where(m => m.Response is not null || m.Status == OperatingStatus.Halted).ToList();
        return [.. Codes.Select(c => Figure(c.Code, [.. stating.Where(m => m.Reasons.HasFlag(c.Reason))])).OfType<ReasonFigure>()];

        ReasonFigure? Figure(string code, IReadOnlyList<PanelMember> giving)
        {
            if (giving.Count == 0) return null;
            var groups = giving.Select(m => m.ContributorGroup).Distinct().Count();
            return groups < definition.MinimumContributors
                ? new ReasonFigure(code, null, null)
                : new ReasonFigure(code, giving.Count, Share(giving));
        }

        double? Share(IEnumerable<PanelMember> giving) =>
            capacity > 0 ? 100 * giving.Sum(m => m.Capacity.PerYear.Value) / capacity : null;
    }
}
