using System.Text.Json;
using Antimony.Survey.Assessing;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Outlook.Observations;
using static Antimony.Survey.Tests.Estimation.Surveyed;

namespace Antimony.Survey.Tests.Disclosure;

/// <summary>A month's totals are shown from three contributing groups on, and not through another month's figures
/// either.</summary>
public class SuppressionTests
{
    private const string Flag = "withheld-few-contributors";

    private static readonly ProductionFigures NoProduction = new(null, null, null, null, null,
        new Dictionary<string, double?>(), null, null);

    private static readonly ChangeFigures NoChange = new(null, null, null, null, null);

    /// <summary>Plants A, B, C … that made so much, each its own group; halted where that is 0.</summary>
    private static SourcedResponse[] Made(string month, params double[] output) =>
        [.. output.Select((t, i) => Response(month, $"{(char)('A' + i)}",
            t > 0 ? OperatingStatus.Normal : OperatingStatus.Halted, t, 12000, planned: t + 10))];

    private static AssessedMonth Run(
        string month, double[] output, AssessedMonth? before = null, AssessedMonth? yearAgo = null) =>
        Assess(month, Made(month, output), before?.Carried, yearAgo?.Carried);

    private static void AssertWithheld(AssessedMonth month)
    {
        var assessment = month.Assessment;
        Assert.All(assessment.Production.ByProduct.Values, Assert.Null);
        Assert.Equal(3, assessment.Production.ByProduct.Count);
        Assert.Equal(NoProduction, assessment.Production with { ByProduct = NoProduction.ByProduct });
        Assert.Equal(NoChange, assessment.Change);
        Assert.Null(assessment.Capacity.UtilisationPct);
        Assert.Null(assessment.Response.ImputedSharePct);
        Assert.Contains(Flag, month.Codes());
        Assert.DoesNotContain("no-month-before", month.Codes());
    }

    [Theory]
    [InlineData(100, 0, 0)]
    [InlineData(100, 50, 0)]
    public void A_month_that_one_or_two_groups_made_shows_no_total(double a, double b, double c)
    {
        var march = Run("2025-03", [100, 60, 40]);
        var april = Run("2025-04", [a, b, c], march);

        AssertWithheld(april);
        Assert.Equal((3, 3), (april.Assessment.Census.Producers, april.Assessment.Response.Responded));
        Assert.Null(MonthObservation.Of(april, null).MomPct);
        Assert.Null(MonthObservation.Of(april, null).PlannedRatio);
        Assert.Null(MonthObservation.Of(april, null).PlannedShare);
    }

    [Fact]
    public void A_month_that_three_groups_made_is_shown()
    {
        var april = Run("2025-04", [100, 50, 30], Run("2025-03", [60, 60, 60]));

        Assert.Equal(180, april.Assessment.Production.Surveyed!.Value, 9);
        Assert.Equal(0, april.Assessment.Change.MomPct!.Value, 9);
        Assert.Equal(0, april.Assessment.Response.ImputedSharePct);
        Assert.Equal(6, april.Assessment.Capacity.UtilisationPct!.Value, 9);
        Assert.DoesNotContain(Flag, april.Codes());
    }

    [Fact]
    public void Three_plants_of_two_holdings_are_two_groups() => AssertWithheld(Assess("2025-04",
        [Response("2025-04", "A", OperatingStatus.Normal, 1, group: "G"),
         Response("2025-04", "B", OperatingStatus.Normal, 1, group: "G"),
         Response("2025-04", "C", OperatingStatus.Normal, 1)]));

    [Fact]
    public void A_full_stop_is_shown_as_zero()
    {
        var april = Run("2025-04", [0, 0, 0], Run("2025-03", [60, 60, 60]));

        Assert.Equal(0, april.Assessment.Production.National);
        Assert.Equal(-100, april.Assessment.Change.MomPct);
        Assert.DoesNotContain(Flag, april.Codes());
    }

    [Fact]
    public void A_total_of_nothing_but_imputed_levels_is_withheld()
    {
        // Nothing moves A's last answer forward: 100 as it stood, its own figure of March.
        var april = Assess("2025-04", Made("2025-04", 0, 0, 0).Skip(1), Run("2025-03", [100, 60, 40]).Carried);

        Assert.Equal(100, Assert.Single(april.Trace.ImputedCells).Level);
        AssertWithheld(april);
        var imputed = Assert.Single(april.Assessment.Flags, f => f.Code == "imputed");
        Assert.DoesNotContain("%", imputed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_imputed_level_makes_no_contributor()
    {
        var april = Assess("2025-04", Made("2025-04", 100, 50), Run("2025-03", [100, 60, 40]).Carried);

        Assert.Equal("C", Assert.Single(april.Trace.ImputedCells).Producer.ToString());
        AssertWithheld(april);
    }

    [Fact]
    public void The_month_after_shows_its_level_and_no_change()
    {
        var may = Run("2025-05", [100, 50, 30], Run("2025-04", [100, 0, 0]));
        var june = Run("2025-06", [110, 55, 33], may);

        Assert.Equal(180, may.Assessment.Production.Surveyed!.Value, 9);
        Assert.Equal(NoChange, may.Assessment.Change);
        Assert.Null(MonthObservation.Of(may, null).MomPct);
        Assert.Contains("every change", Assert.Single(may.Assessment.Flags, f => f.Code == "comparison-withheld").Message,
            StringComparison.Ordinal);
        Assert.DoesNotContain("no-month-before", may.Codes());
        Assert.Equal(10, june.Assessment.Change.MomPct!.Value, 9);
        Assert.DoesNotContain("comparison-withheld", june.Codes());
    }

    [Fact]
    public void The_month_a_year_after_shows_no_yearly_change()
    {
        var last = Run("2025-04", [110, 50, 30], Run("2025-03", [100, 50, 30]), Run("2024-04", [100, 50, 0]));

        Assert.NotNull(last.Assessment.Change.MomPct);
        Assert.Null(last.Assessment.Change.YoyPct);
        Assert.Contains("change on the year before",
            Assert.Single(last.Assessment.Flags, f => f.Code == "comparison-withheld").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_withheld_January_no_year_to_date_is_shown_until_the_next_January()
    {
        var year = new Dictionary<string, AssessedMonth>();
        AssessedMonth? before = null;
        for (var month = Month.Parse("2024-01"); month <= Month.Parse("2025-03"); month = month.Next)
        {
            double[] output = month == Month.Parse("2024-01") ? [100, 0, 0] : [100, 50, 30];
            before = year[month.ToString()] = Run(month.ToString(), output, before,
                year.GetValueOrDefault(month.AddMonths(-12).ToString()));
        }

        Assert.Null(year["2024-02"].Assessment.Production.YearToDate);
        Assert.Null(year["2024-12"].Assessment.Production.YearToDate);
        Assert.NotNull(year["2024-12"].Assessment.Change.MomPct);
        Assert.Equal(3 * 180 / 0.99, year["2025-03"].Assessment.Production.YearToDate!.Value, 9);
        // Against a sum that holds the withheld January: its change would give that sum away.
        Assert.Equal(0, year["2025-03"].Assessment.Change.YoyPct!.Value, 9);
        Assert.Null(year["2025-03"].Assessment.Change.YtdPct);
        Assert.Null(year["2025-02"].Assessment.JanFebPct);
    }

    [Fact]
    public void The_calendar_effect_that_later_months_show_learns_nothing_of_a_withheld_change()
    {
        var january = Run("2025-01", [100, 50, 30]);
        var march = Run("2025-03", [100, 50, 30], Run("2025-02", [100, 50, 0], january));

        Assert.Equal(january.Carried.WindowEffect, march.Carried.WindowEffect);
    }

    [Fact]
    public void A_level_published_after_a_withheld_month_shows_no_change_either()
    {
        var april = Run("2025-04", [100, 50, 0]);
        AssessedMonth Published(double? mom) => Assess("2025-05", [], april.Carried,
            aggregate: new ExternalAggregate { Month = Month.Parse("2025-05"), Production = new Tonnes(300), MomPct = mom });

        Assert.Equal(NoChange, Published(null).Assessment.Change);
        Assert.Equal(5, Published(5).Assessment.Change.MomPct);
    }

    [Fact]
    public void No_provenance_tells_of_a_withheld_figure()
    {
        var april = Run("2025-04", [100, 50, 0], Run("2025-03", [60, 60, 60]));
        var may = Run("2025-05", [100, 50, 30], april);

        string[] figures = ["production.", "change.", "capacity.utilisationPct", "response.imputedSharePct"];
        var withheld = april.Trace.Provenance
            .Where(p => figures.Any(f => p.Figure.StartsWith(f, StringComparison.Ordinal))).ToList();
        Assert.Equal(17, withheld.Count);
        Assert.All(withheld, entry => Assert.Null(entry.Value));
        Assert.All(withheld, entry => Assert.Empty(entry.Operands));
        Assert.All(may.Trace.Provenance.Where(p => p.Figure.StartsWith("change.", StringComparison.Ordinal)),
            entry => Assert.Empty(entry.Operands));
    }

    [Fact]
    public void The_state_keeps_the_true_total_and_reads_back_exactly()
    {
        var carried = Run("2025-01", [100, 50, 0]).Carried;
        var json = JsonSerializer.Serialize(carried);

        Assert.Equal(150 / 0.99, carried.National!.Value, 9);
        Assert.True(JsonSerializer.Deserialize<CarriedMonth>(json)!.YearWithheld);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<CarriedMonth>(json)));
        Assert.DoesNotContain("YearWithheld", JsonSerializer.Serialize(Run("2025-01", [100, 50, 30]).Carried),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Plans_rest_on_three_groups_that_made_something()
    {
        // D states no plan; of A, B and C only A made something: their output would be A's.
        var april = Assess("2025-04",
        [
            .. Made("2025-04", 100, 0, 0),
            Response("2025-04", "D", OperatingStatus.Normal, 80), Response("2025-04", "E", OperatingStatus.Normal, 80),
        ]);

        Assert.NotNull(april.Assessment.Production.National);
        Assert.Null(MonthObservation.Of(april, null).PlannedShare);
        Assert.Null(MonthObservation.Of(april, null).PlannedRatio);
    }
}
