using Antimony.Survey.Calendar;
using Antimony.Survey.Estimation;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Frame;

namespace Antimony.Survey.Disclosure;

/// <summary>Which totals of a month rest on too few contributors to be shown, and with them every figure that would give such a
/// total away (method 2).</summary>
/// <remarks>Who reported output above zero contributes: what is zero protects nobody, and an imputed level is no answer of the
/// month. A month in which nothing was made has nothing to protect.</remarks>
/// <param name="Rule">How many contributors are enough.</param>
/// <param name="ThisMonth">The month's own total is withheld.</param>
/// <param name="Change">Its changes are: this total or that of the month before is withheld.</param>
/// <param name="YearAgo">The total of twelve months before is withheld.</param>
/// <param name="YearToDate">A total since January is withheld.</param>
/// <param name="YearToDateYearAgo">One of the same months a year before is.</param>
internal sealed record Suppression(
    ContributorRule Rule, bool ThisMonth, bool Change, bool YearAgo, bool YearToDate, bool YearToDateYearAgo)
{
    /// <summary>No change is shown.</summary>
    public static ChangeFigures NoChange { get; } = new(null, null, null, null, null);

    /// <summary>Judges the month by what is carried over of it and of the months that it is compared with.</summary>
    public static Suppression Of(EstimatedMonth month)
    {
        var (input, rule) = (month.Input, new ContributorRule(month.Input.Definition.MinimumContributors));
        var thisMonth = IsSmall(month.Carried, rule);
        // A change that somebody else published gives nothing away that was not public.
        var before = month.Mom.StatedPct is null && IsSmall(input.MonthBefore, rule);
        return new Suppression(
            rule,
            thisMonth,
            thisMonth || before,
            IsSmall(input.YearAgo, rule),
            thisMonth || (input.Month.Number > 1 && IsYearSmall(input.MonthBefore, rule)),
            IsYearSmall(input.YearAgo, rule));
    }

    /// <summary>The assessment as it may be shown.</summary>
    public Assessment Withhold(EstimatedMonth month)
    {
        var whole = month.Whole;
        return whole with
        {
            Production = Withhold(month, whole.Production),
            Change = Change
                ? NoChange
                : whole.Change with
                {
                    YoyPct = YearAgo ? null : whole.Change.YoyPct,
                    YtdPct = YearToDate || YearToDateYearAgo ? null : whole.Change.YtdPct,
                },
            Capacity = ThisMonth ? whole.Capacity with { UtilisationPct = null } : whole.Capacity,
            Response = ThisMonth ? whole.Response with { ImputedSharePct = null } : whole.Response,
            Reasons = ReasonSuppression.Of(whole.Reasons, month.Producers, Rule),
        };
    }

    /// <summary>The state for later months, with its true totals. Its Chinese New Year effect learns nothing from a withheld
    /// change: later months show the effect, and the change would follow from it.</summary>
    public CarriedMonth Keep(EstimatedMonth month) => month.Carried with
    {
        YearWithheld = YearToDate,
        WindowEffect = Change ? month.Input.Previous?.WindowEffect ?? WindowEffect.Prior : month.Carried.WindowEffect,
    };

    private ProductionFigures Withhold(EstimatedMonth month, ProductionFigures whole) => ThisMonth
        ? new ProductionFigures(
            null, null, null, null, null, whole.ByProduct.ToDictionary(product => product.Key, _ => (double?)null), null, null)
        : whole with
        {
            ByProduct = month.Imputed is null
                ? whole.ByProduct
                : ProductSuppression.Of(month.Input.Definition, whole.ByProduct, month.Producers, Rule),
            YearToDate = YearToDate ? null : whole.YearToDate,
        };

    private static bool IsYearSmall(CarriedMonth? state, ContributorRule rule) =>
        state is not null && (state.YearWithheld || IsSmall(state, rule));

    // A frame that waits through a month without responses is not that month's.
    private static bool IsSmall(CarriedMonth? state, ContributorRule rule)
    {
        if (state is not { HasOwnFrame: true }) return false;
        var made = state.Producers.Where(producer => producer.Level > 0).ToList();
        return made.Count > 0
            && !rule.AreEnough(made.Where(p => p.Marker == CellMarker.Reported).Select(p => p.Contributor));
    }
}
