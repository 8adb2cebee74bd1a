using System.Text.Json;
using Antimony.Survey.Assessing;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Estimation.Provenance;
using static Antimony.Survey.Tests.Estimation.Surveyed;

namespace Antimony.Survey.Tests.Estimation;

public class ProvenanceTests
{
    private static readonly AssessedMonth April = AssessOpen("2025-04",
        [Response("2025-04", "PLANT-A", OperatingStatus.Normal, 100, submission: "s1"),
         Response("2025-04", "PLANT-B", OperatingStatus.Normal, 50, submission: "s1")]);

    private static readonly AssessedMonth May = AssessOpen("2025-05",
        [Response("2025-05", "PLANT-A", OperatingStatus.Normal, 110, submission: "s3"),
         Response("2025-05", "PLANT-C", OperatingStatus.Normal, 7, submission: "s2")],
        April.Carried);

    private static ProvenanceEntry Entry(string figure) => May.Trace.Provenance.Single(p => p.Figure == figure);

    [Fact]
    public void A_figure_names_the_submissions_and_counts_that_it_rests_on()
    {
        Assert.Equal(
            [(ProvenanceSource.Responses, "2025-05", 2, "s2,s3"), (ProvenanceSource.Carried, "2025-04", 2, "s1")],
            Entry("change.momPct").Inputs.Select(i =>
                (i.Source, i.Month.ToString(), i.Count, string.Join(',', i.Submissions.Select(SubmissionNames.NameOf)))));
        Assert.Equal([ProvenanceSource.Responses], Entry("production.reported").Inputs.Select(i => i.Source));
    }

    [Fact]
    public void The_operands_are_enough_to_recompute_the_figure()
    {
        // B is imputed at 50 × 110/100; C is new and in neither sum.
        var mom = Entry("change.momPct");
        Assert.Equal(165, mom.Operands["now"]!.Value, 9);
        Assert.Equal(150, mom.Operands["before"]!.Value, 9);
        Assert.Equal(mom.Value!.Value, 100 * ((mom.Operands["now"]! / mom.Operands["before"]!) - 1)!.Value, 9);

        var adjusted = Entry("change.calendarAdjustedMomPct");
        var o = adjusted.Operands;
        Assert.Equal(adjusted.Value!.Value, 100 * (((1 + (o["dailyMomPct"]!.Value / 100))
            * Math.Exp(-o["effect"]!.Value * (o["window"]!.Value - o["windowBefore"]!.Value))) - 1), 9);
    }

    [Fact]
    public void A_value_imputed_backward_rests_on_the_month_after_too()
    {
        SourcedResponse[] june =
            [Response("2025-06", "PLANT-A", OperatingStatus.Normal, 100, submission: "s4"),
             Response("2025-06", "PLANT-D", OperatingStatus.Normal, 10, submission: "s4")];
        var may = Assess("2025-05",
            [
                Response("2025-05", "PLANT-A", OperatingStatus.Normal, 110),
                Response("2025-05", "PLANT-D", OperatingStatus.Normal, null),
            ],
            next: june);

        Assert.Equal(11, Assert.Single(may.Trace.ImputedCells).Level, 9);
        Assert.Contains(
            may.Trace.Provenance.Single(p => p.Figure == "production.imputed").Inputs,
            i => i.Source == ProvenanceSource.NextResponses
                && i.Submissions.Select(SubmissionNames.NameOf).SequenceEqual(["s4"]));
        Assert.DoesNotContain(Entry("production.imputed").Inputs, i => i.Source == ProvenanceSource.NextResponses);
    }

    [Fact]
    public void No_producer_is_named() =>
        Assert.DoesNotContain("PLANT", JsonSerializer.Serialize(May.Trace.Provenance), StringComparison.Ordinal);

    [Fact]
    public void A_withheld_figure_does_not_come_back_through_its_operands()
    {
        SourcedResponse Also(SourcedResponse response) =>
            response with { Response = response.Response with { Output = Outputs(("ingot", 100), ("crude", 10)) } };
        var month = Assess("2025-05",
            [Also(Response("2025-05", "A", OperatingStatus.Normal, 100)), Response("2025-05", "B", OperatingStatus.Normal, 100),
             Response("2025-05", "C", OperatingStatus.Normal, 100)]);
        var crude = month.Trace.Provenance.Single(p => p.Figure == "production.byProduct.crude");

        Assert.NotNull(month.Assessment.Production.National);
        Assert.Null(crude.Value);
        Assert.Empty(crude.Operands);
    }
}
