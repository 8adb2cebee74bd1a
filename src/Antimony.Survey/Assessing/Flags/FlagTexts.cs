using System.Globalization;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Estimation.Series;
using static System.FormattableString;

namespace Antimony.Survey.Assessing.Flags;

/// <summary>What a reader must know about an assessment, one method a flag: code and message stand in one place. Flags on
/// imputation have theirs in <see cref="ImputationFlags"/>.</summary>
public static class FlagTexts
{
    /// <summary>The code of <see cref="Revised"/>.</summary>
    public const string RevisedCode = "revised";

    /// <summary>Responses came after the month was due for publication.</summary>
    public static AssessmentFlag LateResponses(int late, int responses, DateTimeOffset due) => new("late-responses",
        string.Create(CultureInfo.InvariantCulture,
            $"{late} of {responses} responses came after the month was due for publication, {due:yyyy-MM-dd HH:mm} UTC."));

    /// <summary>What changed since an earlier vintage, and why.</summary>
    public static AssessmentFlag Revised(int? vintageBefore, string what, string why) => new(
        RevisedCode, Invariant($"Revised since vintage {vintageBefore}: {what}. Cause: {why}."));

    internal static AssessmentFlag ProvincesWithheld() => new("provinces-withheld",
        "Production by province is withheld until disclosure control covers it.");

    internal static AssessmentFlag FewContributors(int minimum) => new("withheld-few-contributors",
        Invariant($"Fewer than {minimum} groups of producers reported output: production, its changes, utilisation and the ") +
        "imputed share are withheld.");

    internal static AssessmentFlag ComparisonWithheld(string figures) => new("comparison-withheld",
        $"The total of an earlier month is withheld and would follow from these figures. Withheld too: {figures}.");

    internal static AssessmentFlag ChainLinked(MatchedLink link) => new("chain-linked",
        string.Create(CultureInfo.InvariantCulture,
            $"The frame changed (new: {link.Entered}, gone without an answer: {link.Left}): the change is " +
            $"that of the producers in both months."));

    internal static AssessmentFlag NoMonthBefore(Month before) => new("no-month-before",
        Invariant($"Nothing comparable is known of {before}: there is no change on the month before."));

    internal static AssessmentFlag LevelsCompared(Month before) => new("levels-compared",
        Invariant($"No panel of responses matches {before}: the change compares the level of responses with a published one."));

    internal static AssessmentFlag ExternalChange(double momPct) => new("published-change",
        Invariant($"The responses have no month before to compare with: the change of {momPct:0.00} % is the published one."));

    internal static AssessmentFlag YearAgoOtherSource(bool nowFromResponses) => new("year-ago-other-source",
        nowFromResponses
            ? "The level of the year before is a published aggregate's, that of this month comes from responses."
            : "The level of this month is a published aggregate's, that of the year before comes from responses.");

    internal static AssessmentFlag UtilisationAboveCapacity(double pct, double limitPct, int perYear, int perMonth) => new(
        "utilisation-above-capacity",
        string.Create(CultureInfo.InvariantCulture,
            $"Utilisation is {pct:0.0} %, above {limitPct:0} %. Check capacity_basis, producers by it: year for " +
            $"{perYear}, month for {perMonth}."));

    internal static AssessmentFlag ProducersAboveCapacity(double limitPct, int perYear, int perMonth) => new(
        "producers-above-capacity",
        string.Create(CultureInfo.InvariantCulture,
            $"Producers that made more than {limitPct:0} % of their capacity: {perYear + perMonth}. Check their " +
            $"capacity_basis: year for {perYear}, month for {perMonth}."));

    internal static AssessmentFlag DiffusionDisagrees(double change, double momPct) => new("diffusion-disagrees",
        Invariant($"The diffusion index moved by {change:+0.0;-0.0} points, production by {momPct:+0.00;-0.00} %."));

    internal static AssessmentFlag CensusNotClosed(long counted, int producers) => new("census-not-closed",
        Invariant($"The published counts by status sum to {counted}; the producers stated are {producers}."));

    internal static AssessmentFlag CensusNotReconciled(OperatingStatus status, int before, int came, int went, int now) => new(
        "census-not-reconciled",
        string.Create(CultureInfo.InvariantCulture,
            $"Status '{WireName.Of(status)}': {before} before, {came} in and {went} out make " +
            $"{before + came - went}, but {now} are counted."));

    internal static AssessmentFlag CensusIncomplete() => new("census-incomplete",
        "The publication does not state the count of every status.");

    internal static AssessmentFlag FromExternalAggregate(string? source) => new("published-aggregate",
        source is null
            ? "No responses: the figures are those of a published aggregate."
            : Invariant($"No responses: the figures are those of a published aggregate ({source})."));

    internal static AssessmentFlag ExternalDifference(string differences) => new("published-difference",
        Invariant($"Responses against the published figures: {differences}."));
}
