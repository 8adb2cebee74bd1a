using Antimony.Survey.Disclosure;
using Antimony.Survey.Estimation.Figures;

namespace Antimony.Survey.Assessing.Flags;

/// <summary>Says what is withheld of a month, where there was something to withhold.</summary>
internal static class SuppressionFlags
{
    public static IEnumerable<AssessmentFlag> Of(Suppression suppression, Assessment whole)
    {
        if (suppression.ThisMonth) return [FlagTexts.FewContributors(suppression.Rule.Minimum)];
        var (change, yearToDate) = (whole.Change, whole.Production.YearToDate);
        List<string> withheld = [];
        if (suppression.Change && change != Suppression.NoChange) withheld.Add("every change");
        if (!suppression.Change && suppression.YearAgo && change.YoyPct is not null)
            withheld.Add("the change on the year before");
        if (suppression.YearToDate && yearToDate is not null) withheld.Add("the year to date");
        if (!suppression.Change && (suppression.YearToDate || suppression.YearToDateYearAgo) && change.YtdPct is not null)
            withheld.Add("the change of the year to date");
        return withheld.Count == 0 ? [] : [FlagTexts.ComparisonWithheld(string.Join("; ", withheld))];
    }
}
