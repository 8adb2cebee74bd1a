using Antimony.Survey.Assessing;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Frame;
using static Antimony.Survey.Tests.Estimation.Surveyed;

namespace Antimony.Survey.Tests.Estimation;

/// <summary>Six producers, three months, every method once, computed by hand. Capacity is 100 t a month each, F's 50 t.
/// <code>
///              April            May              June
///   A  normal  100     normal   110     normal    99
///   B  reduced  80     reduced   90     reduced   81
///   C  reduced  40     no response      reduced   36
///   D  halted    0     no response      reduced   20
///   E  reduced  blank  reduced   33     reduced   30
///   F  normal  blank   no response      normal    48
/// </code>
/// April: E backward: its stratum in May, reduced, has B matched: 33 × 80/90 = 29⅓. F constructed: its stratum in April,
/// normal, has A: 100 t of 100 t capacity, so 50 × 1 = 50. Reported 100+80+40+0 = 220, imputed 79⅓, surveyed 299⅓.
/// May: C forward from its response: its stratum in April, reduced, has B matched (E's April is imputed): 40 × 90/80 = 45.
/// D was halted: a structural zero. F forward from a constructed value: normal has A: 50 × 110/100 = 55.
/// Reported 110+90+33 = 233, imputed 100, surveyed 333; all before June is known.
/// June: all report, 99+81+36+20+30+48 = 314.</summary>
public class WorkedExampleTests
{
    private const double Precision = 1e-9;

    private static readonly SourcedResponse[] AprilResponses =
    [
        Response("2025-04", "A", OperatingStatus.Normal, 100),
        Response("2025-04", "B", OperatingStatus.Reduced, 80),
        Response("2025-04", "C", OperatingStatus.Reduced, 40),
        Response("2025-04", "D", OperatingStatus.Halted, 0),
        Response("2025-04", "E", OperatingStatus.Reduced, null),
        Response("2025-04", "F", OperatingStatus.Normal, null, capacity: 600),
    ];

    private static readonly SourcedResponse[] MayResponses =
    [
        Response("2025-05", "A", OperatingStatus.Normal, 110),
        Response("2025-05", "B", OperatingStatus.Reduced, 90),
        Response("2025-05", "E", OperatingStatus.Reduced, 33),
    ];

    private static readonly SourcedResponse[] JuneResponses =
    [
        Response("2025-06", "A", OperatingStatus.Normal, 99),
        Response("2025-06", "B", OperatingStatus.Reduced, 81),
        Response("2025-06", "C", OperatingStatus.Reduced, 36),
        Response("2025-06", "D", OperatingStatus.Reduced, 20),
        Response("2025-06", "E", OperatingStatus.Reduced, 30),
        Response("2025-06", "F", OperatingStatus.Normal, 48, capacity: 600),
    ];

    private static AssessedMonth April { get; } = Assess("2025-04", AprilResponses, next: MayResponses);

    private static AssessedMonth May { get; } = Assess("2025-05", MayResponses, April.Carried);

    private static AssessedMonth June { get; } = Assess("2025-06", JuneResponses, May.Carried);

    [Fact]
    public void Production_is_reported_plus_imputed_over_coverage()
    {
        Check(April, reported: 220, imputed: 79 + (1 / 3.0));
        Check(May, reported: 233, imputed: 100);
        Check(June, reported: 314, imputed: 0);

        static void Check(AssessedMonth month, double reported, double imputed)
        {
            var production = month.Assessment.Production;
            Equal(reported, production.Reported);
            Equal(imputed, production.Imputed);
            Equal(reported + imputed, production.Surveyed);
            Equal((reported + imputed) / 0.99, production.National);
            Equal(((reported + imputed) / 0.99) - (reported + imputed), production.Unsurveyed);
            Equal((reported + imputed) / 0.99 / Month.Parse(month.Assessment.Month.ToString()).Days, production.DailyAverage);
            Equal(100 * imputed / (reported + imputed), month.Assessment.Response.ImputedSharePct);
        }
    }

    [Fact]
    public void Every_imputed_cell_says_how_and_from_when()
    {
        Assert.Equal(["E BI 2025-05", "F C 2025-04"], Cells(April));
        Assert.Equal(["C FIR 2025-04", "D Z 2025-04", "F FIC 2025-04"], Cells(May));
        Assert.Empty(June.Trace.ImputedCells);

        Equal(80 / 90.0, April.Trace.ImputedCells[0].Ratio);
        Equal(1, April.Trace.ImputedCells[1].Ratio);
        Equal(1.125, May.Trace.ImputedCells[0].Ratio);
        Assert.Null(May.Trace.ImputedCells[1].Ratio);
        Equal(1.1, May.Trace.ImputedCells[2].Ratio);

        static string[] Cells(AssessedMonth month) => [.. month.Trace.ImputedCells.Select(c => $"{c.Producer} {c.Method switch
        {
            CellMarker.ForwardFromResponse => "FIR",
            CellMarker.Backward => "BI",
            CellMarker.Constructed => "C",
            CellMarker.ForwardFromConstructed => "FIC",
            CellMarker.StructuralZero => "Z",
            _ => "?",
        }} {c.Origin}")];
    }

    [Fact]
    public void A_response_of_the_month_after_goes_before_a_constructed_value()
    {
        // F in May once June is known: its stratum in June, normal, has A matched: 48 × 110/99. C's April response still wins.
        var may = Assess("2025-05", MayResponses, April.Carried, next: JuneResponses);

        Assert.Equal([CellMarker.ForwardFromResponse, CellMarker.StructuralZero, CellMarker.Backward],
            may.Trace.ImputedCells.Select(c => c.Method));
        Equal(48 * 110 / 99.0, may.Trace.ImputedCells[2].Level);
    }

    [Fact]
    public void Changes_are_those_of_the_surveyed_totals()
    {
        // 333 / 299⅓ − 1; a day: × 30/31. 314 / 333 − 1; a day: × 31/30. No Chinese New Year: adjusted is daily.
        var may = (333 / (299 + (1 / 3.0))) - 1;
        Equal(100 * may, May.Assessment.Change.MomPct);
        Equal(100 * (((1 + may) * 30 / 31) - 1), May.Assessment.Change.DailyMomPct);
        Equal(100 * (((1 + may) * 30 / 31) - 1), May.Assessment.Change.CalendarAdjustedMomPct);
        Equal(100 * ((314 / 333.0) - 1), June.Assessment.Change.MomPct);
        Equal(100 * ((314 * 31 / (333.0 * 30)) - 1), June.Assessment.Change.DailyMomPct);
        Assert.Null(June.Assessment.Production.YearToDate);
    }

    [Fact]
    public void The_census_counts_those_who_did_not_answer_by_their_latest_status()
    {
        Assert.Equal((6, 1, 3, 2), Counts(May));
        Assert.Equal((6, 0, 4, 2), Counts(June));
        Assert.Equal(-1, June.Assessment.Census.Halted.Change);
        Assert.Equal(1, June.Assessment.Census.Reduced.Change);
        Assert.Equal(1, June.Assessment.Census.Transitions["halted"]["reduced"]);
        Assert.Equal(3, June.Assessment.Census.Transitions["reduced"]["reduced"]);
        // (2 + 3/2) / 6, then (2 + 4/2) / 6: up, while production fell.
        Equal(350 / 6.0, May.Assessment.Diffusion.Index);
        Equal(400 / 6.0, June.Assessment.Diffusion.Index);
        Equal(50 / 6.0, June.Assessment.Diffusion.Change);
        Assert.Contains("diffusion-disagrees", June.Codes());
        // By capacity: A 100 + F 50 normal, B, C, E 300 reduced, of 550 t a month; in June D's 100 too.
        Equal(100 * 300 / 550.0, May.Assessment.Diffusion.OutputWeighted);
        Equal(100 * 350 / 550.0, June.Assessment.Diffusion.OutputWeighted);

        static (int?, int?, int?, int?) Counts(AssessedMonth month) => (
            month.Assessment.Census.Producers, month.Assessment.Census.Halted.Count,
            month.Assessment.Census.Reduced.Count, month.Assessment.Census.Normal.Count);
    }

    [Fact]
    public void Response_and_utilisation_are_over_the_whole_frame()
    {
        // May: A, B and E answered, 300 t of 550 t capacity a month.
        Assert.Equal((6, 3), (May.Assessment.Response.Expected, May.Assessment.Response.Responded));
        Equal(50, May.Assessment.Response.RatePct);
        Equal(100 * 300 / 550.0, May.Assessment.Response.CapacityWeightedRatePct);
        Equal(100 * 333 / 550.0, May.Assessment.Capacity.UtilisationPct);
        Equal(6600, May.Assessment.Capacity.Annual);
        Assert.Equal(["missing-responses", "imputed", "provinces-withheld"], May.Codes());
        Assert.Contains("C", May.Assessment.Flags[1].Message, StringComparison.Ordinal);
    }

    private static void Equal(double expected, double? actual) => Assert.Equal(expected, actual!.Value, Precision);
}
