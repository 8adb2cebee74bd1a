using Antimony.Survey.Calendar;
using Antimony.Survey.Definition;
using Antimony.Survey.Disclosure.Flags;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Frame;

namespace Antimony.Survey.Disclosure.Withholding;

/// <summary>Which totals of a month rest on too few groups to be shown, and with them every figure that would give such a total
/// away (method, section 2). A group contributes where it reported output above zero: what is zero protects nobody, and an
/// imputed level is no answer of the month. A month in which nothing was made has nothing to protect.</summary>
/// <param name="ThisMonth">The month's own total is withheld.</param>
/// <param name="Change">Its changes are: this total or that of the month before is withheld.</param>
/// <param name="YearAgo">The total of twelve months before is withheld.</param>
/// <param name="YearToDate">A total since January is withheld.</param>
/// <param name="YearToDateYearAgo">One of the same months a year before is.</param>
internal sealed record SmallTotals(bool ThisMonth, bool Change, bool YearAgo, bool YearToDate, bool YearToDateYearAgo)
{
    private static readonly ChangeFigures Nothing = new(null, null, null, null, null);

    /// <summary>Judges the month by what is carried over of it and of the months that it is compared with.</summary>
    public static SmallTotals Of(AssessmentInput input, CarriedMonth now)
    {
        var minimum = input.Definition.MinimumContributors;
        var previous = input.Previous?.Month == input.Month.Previous ? input.Previous : null;
        var thisMonth = IsSmall(now, minimum);
        // A change that somebody else published gives nothing away that was not public.
        var asPublished = input.Responses.Count == 0 && input.Aggregate?.MomPct is not null;
        var before = !asPublished && IsSmall(previous, minimum);
        return new SmallTotals(
            thisMonth,
            thisMonth || before,
            IsSmall(input.YearAgo, minimum),
            thisMonth || (input.Month.Number > 1 && IsYearSmall(previous, minimum)),
            IsYearSmall(input.YearAgo, minimum));
    }

    /// <summary>The assessment as it may be shown.</summary>
    public Assessment Withhold(Assessment whole) => whole with
    {
        Production = ThisMonth
            ? new ProductionFigures(null, null, null, null, null,
                whole.Production.ByProduct.ToDictionary(p => p.Key, _ => (double?)null), null, null)
            : whole.Production with { YearToDate = YearToDate ? null : whole.Production.YearToDate },
        Change = Change
            ? Nothing
            : whole.Change with
            {
                YoyPct = YearAgo ? null : whole.Change.YoyPct,
                YtdPct = YearToDate || YearToDateYearAgo ? null : whole.Change.YtdPct,
            },
        Capacity = ThisMonth ? whole.Capacity with { UtilisationPct = null } : whole.Capacity,
        Response = ThisMonth ? whole.Response with { ImputedSharePct = null } : whole.Response,
    };

    /// <summary>The state for later months, with its true totals. Its Chinese New Year effect learns nothing from a withheld
    /// change: later months show the effect, and the change would follow from it.</summary>
    public CarriedMonth Keep(CarriedMonth now, CarriedMonth? before) => now with
    {
        YearWithheld = YearToDate,
        WindowEffect = Change ? before?.WindowEffect ?? WindowEffect.Prior : now.WindowEffect,
    };

    /// <summary>Says what is withheld of the whole assessment, where there was something to withhold.</summary>
    public IEnumerable<AssessmentFlag> Flags(Assessment whole, SurveyDefinition definition)
    {
        if (ThisMonth) return [FlagTexts.FewContributors(definition.MinimumContributors)];
        var (change, yearToDate) = (whole.Change, whole.Production.YearToDate);
        List<string> withheld = [];
        if (Change && change != Nothing) withheld.Add("every change");
        if (!Change && YearAgo && change.YoyPct is not null) withheld.Add("the change on the year before");
        if (YearToDate && yearToDate is not null) withheld.Add("the year to date");
        if (!Change && (YearToDate || YearToDateYearAgo) && change.YtdPct is not null)
            withheld.Add("the change of the year to date");
        return withheld.Count == 0 ? [] : [FlagTexts.ComparisonWithheld(string.Join("; ", withheld))];
    }

    private static bool IsYearSmall(CarriedMonth? state, int minimum) =>
        state is not null && (state.YearWithheld || IsSmall(state, minimum));

    // A panel that waits through a month without responses is not that month's.
    private static bool IsSmall(CarriedMonth? state, int minimum)
    {
        if (state is null || state.PanelMonth != state.Month) return false;
        var made = state.Producers.Where(p => p.Level > 0).ToList();
        return made.Count > 0
            && made.Where(p => p.Marker == CellMarker.Reported).Select(p => p.ContributorGroup).Distinct().Count() < minimum;
    }
}
