using static System.FormattableString;

namespace Antimony.Survey.Estimation;

/// <summary>What a reader must know, one factory a flag: code and message stand in one place.</summary>
internal static class Flags
{
    public static AssessmentFlag ProvincesWithheld() => new("provinces-withheld",
        "Production by province is withheld until disclosure control covers it.");

    public static AssessmentFlag MissingResponses(int missing, int expected, double? ratePct) => new("missing-responses",
        Invariant($"{missing} of {expected} producers have not responded; the capacity-weighted response rate is {ratePct:0.0} %."));

    public static AssessmentFlag MissingOutput(int producers) => new("missing-output",
        Invariant($"{producers} producers run but left their output blank; it is imputed."));

    public static AssessmentFlag Imputed(int producers, double? sharePct, string methods) => new("imputed",
        Invariant($"{producers} producers are imputed ({methods}): {sharePct:0.00} % of surveyed production."));

    public static AssessmentFlag Fallback(int producers, OperatingStatus stratum) => new("imputation-fallback",
        Invariant($"No matched respondent in the stratum '{CensusTable.Name(stratum)}': {producers} producers are imputed with the ratio of all strata."));

    public static AssessmentFlag Held(int producers) => new("imputation-held",
        Invariant($"No respondent gave a ratio: the last values of {producers} producers stand unchanged."));

    public static AssessmentFlag NotImputable(int producers) => new("not-imputable",
        Invariant($"{producers} producers run but give nothing to impute from; production lacks them."));

    public static AssessmentFlag CarriedForwardBetter(StratumBacktest test) => new("carried-forward-better",
        Invariant($"Stratum '{CensusTable.Name(test.Stratum)}': left out in turn, {test.Respondents} respondents are missed by {test.RatioErrorPct:0.0} % with the ratio used and by {test.CarriedForwardErrorPct:0.0} % with their last values carried forward."));

    public static AssessmentFlag OutlyingMovers(int producers) => new("outlying-movers",
        Invariant($"{producers} respondents moved beyond 3 × MAD of the log ratio: left out of the imputation ratios, kept in the level."));

    public static AssessmentFlag ChainLinked(MatchedLink link) => new("chain-linked",
        Invariant($"The frame changed ({link.Entered} new, {link.Left} gone without an answer): changes are those of the producers in both months."));

    public static AssessmentFlag NoMonthBefore(Month before) => new("no-month-before",
        Invariant($"Nothing comparable is known of {before}: there is no change on the month before."));

    public static AssessmentFlag LevelsCompared(Month month) => new("levels-compared",
        Invariant($"The change compares levels of two sources, responses and a published aggregate: no panel matches {month} with the month before."));

    public static AssessmentFlag PublishedChange(double momPct) => new("published-change",
        Invariant($"The responses have no month before to compare with: the change of {momPct:0.00} % is the published one."));

    public static AssessmentFlag UtilisationAboveCapacity(double pct, int perYear, int perMonth) => new("utilisation-above-capacity",
        Invariant($"Utilisation is {pct:0.0} %, above 110 %. Check capacity_basis: {perYear} capacities were read as tonnes a year, {perMonth} as tonnes a month."));

    public static AssessmentFlag ProducersAboveCapacity(int perYear, int perMonth) => new("producers-above-capacity",
        Invariant($"{perYear + perMonth} producers made more than 110 % of their capacity. Check capacity_basis: {perYear} of them state it as tonnes a year, {perMonth} as tonnes a month."));

    public static AssessmentFlag DiffusionDisagrees(double change, double momPct) => new("diffusion-disagrees",
        Invariant($"The diffusion index moved by {change:+0.0;-0.0} points, production by {momPct:+0.00;-0.00} %."));

    public static AssessmentFlag CensusNotClosed(int counted, int producers) => new("census-not-closed",
        Invariant($"The counts by status sum to {counted}, the producers stated are {producers}."));

    public static AssessmentFlag CensusNotReconciled(OperatingStatus status, int before, int entered, int left, int now) => new(
        "census-not-reconciled",
        Invariant($"Status '{CensusTable.Name(status)}': {before} before, {entered} in and {left} out make {before + entered - left}, but {now} are counted."));

    public static AssessmentFlag CensusIncomplete() => new("census-incomplete",
        "The publication does not state the count of every status.");

    public static AssessmentFlag PublishedAggregate(string? source) => new("published-aggregate",
        source is null
            ? "No responses: the figures are those of a published aggregate."
            : Invariant($"No responses: the figures are those of a published aggregate ({source})."));

    public static AssessmentFlag PublishedDifference(string differences) => new("published-difference",
        Invariant($"Responses against the published figures: {differences}."));

    public static AssessmentFlag YearAgoOtherSource(bool nowFromResponses) => new("year-ago-other-source",
        nowFromResponses
            ? "The level of the year before is a published aggregate's, that of this month comes from responses."
            : "The level of this month is a published aggregate's, that of the year before comes from responses.");
}
