using System.Text.Json;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Estimation.Provenance;
using Antimony.Survey.Frame;
using CsCheck;
using static Antimony.Survey.Tests.Estimation.GeneratedFrames;

namespace Antimony.Survey.Tests.Estimation;

public class EstimationPropertyTests
{
    private const long Cases = 250;

    [Fact]
    public void Production_is_additive_over_products_and_over_reported_imputed_and_unsurveyed() => Surveys.Sample(survey =>
    {
        foreach (var production in Assess(survey, Surveyed.Open).Select(m => m.Assessment.Production))
        {
            Equal(production.National, production.ByProduct.Values.Sum());
            Equal(production.National, production.Reported + production.Imputed + production.Unsurveyed);
        }
    }, iter: Cases);

    [Fact]
    public void The_order_of_responses_changes_no_byte() => Gen.Select(Surveys, Gen.Int).Sample((survey, seed) =>
    {
        var random = new Random(seed);
        var shuffled = survey.Select(month => month.OrderBy(_ => random.Next()).ToArray()).ToArray();

        Assert.Equal(Json(Assess(survey)), Json(Assess(shuffled)));
    }, iter: Cases);

    [Fact]
    public void Splitting_a_file_into_several_changes_no_figure() => Surveys.Sample(survey =>
    {
        var split = survey
            .Select(month => month.Select((r, i) => r with { Submission = SubmissionNames.Named($"part-{i % 3}") }).ToArray())
            .ToArray();

        Assert.Equal(Json(Assess(survey).Select(m => m.Assessment)), Json(Assess(split).Select(m => m.Assessment)));
    }, iter: Cases);

    [Fact]
    public void What_is_carried_over_reads_back_exactly() => Surveys.Sample(survey =>
    {
        var stored = Assess(survey, stored: c => JsonSerializer.Deserialize<CarriedMonth>(JsonSerializer.Serialize(c))!);

        Assert.Equal(Json(Assess(survey)), Json(stored));
    }, iter: Cases);

    [Fact]
    public void The_census_closes_to_the_frame_and_reconciles_with_the_month_before() => Surveys.Sample(survey =>
    {
        var months = Assess(survey);
        foreach (var month in months)
        {
            var census = month.Assessment.Census;
            Assert.Equal(census.Producers, census.Halted.Count + census.Reduced.Count + census.Normal.Count);
            Assert.Equal(census.Producers, month.Assessment.Response.Expected);
            Assert.DoesNotContain("census-not-reconciled", month.Codes());
        }
    }, iter: Cases);

    [Fact]
    public void No_total_or_remainder_gives_a_withheld_product_away() => Surveys.Sample(survey =>
    {
        foreach (var (month, responses) in Assess(survey).Zip(survey))
        {
            var withheld = month.Assessment.Production.ByProduct.Where(p => p.Value is null).Select(p => p.Key).ToList();
            var running = responses.Select(r => r.Response)
                .Where(r => r.Status is OperatingStatus.Normal or OperatingStatus.Reduced).ToList();
            int Groups(IEnumerable<string> products) => running
                .Where(r => products.Any(p => r.Output[p] is { Value: > 0 })).Select(r => r.Contributor).Distinct().Count();
            Assert.All(month.Assessment.Production.ByProduct.Keys.Except(withheld), p => Assert.True(Groups([p]) >= 3));
            // What is withheld follows from the total as one sum: it must itself rest on three groups, unless nothing is shown.
            if (withheld.Count is > 0 and < 3 && Groups(withheld) > 0) Assert.True(Groups(withheld) >= 3);
        }
    }, iter: Cases);

    [Fact]
    public void A_withheld_total_is_no_figure_and_no_operand_of_any_month() => Surveys.Sample(survey =>
    {
        var distinct = survey.Select((month, t) => month.Select((r, i) => Uneven(r, (100 * t) + i)).ToArray()).ToArray();
        var (shown, whole) = (Assess(distinct), Assess(distinct, Surveyed.Open));
        // A value held from an earlier month equals that month's.
        if (shown.SelectMany(m => m.Trace.ImputedCells).Any(c => c.Held)) return;
        var masses = shown.SelectMany(m => m.Trace.Provenance).SelectMany(Masses).ToList();
        foreach (var (month, open) in shown.Zip(whole))
        {
            var made = open.Assessment.Production.Surveyed > 0;
            var groups = open.Carried.Producers.Where(p => p.Marker == CellMarker.Reported && p.Levels.Any(t => t > 0))
                .Select(p => p.Group ?? p.Producer.ToString()).Distinct().Count();
            Assert.Equal(made && groups < 3, month.Assessment.Production.National is null);
            if (!made || groups >= 3) continue;
            var totals = open.Assessment.Production;
            foreach (var secret in (double[])[totals.National!.Value, totals.Surveyed!.Value])
                Assert.DoesNotContain(masses, mass => Math.Abs(mass - secret) < 1e-9 * secret);
        }
    }, iter: Cases);

    [Fact]
    public void Every_figure_of_the_assessment_has_its_provenance() => Surveys.Sample(survey =>
    {
        foreach (var month in Assess(survey))
        {
            var figures = month.Trace.Provenance.ToDictionary(p => p.Figure, p => p.Value);
            var document = JsonSerializer.SerializeToElement(month.Assessment, JsonSerializerOptions.Web);
            foreach (var (path, value) in Numbers(document)) Assert.Equal(value, figures[path]);
        }
    }, iter: 100);

    /// <summary>The numbers of an assessment by path; transitions are counts of the frame itself, reasons are listed by
    /// code.</summary>
    private static IEnumerable<(string Path, double? Value)> Numbers(JsonElement document)
    {
        foreach (var section in (string[])["production", "change", "census", "capacity", "response", "diffusion"])
        {
            foreach (var number in Leaves(section, document.GetProperty(section))) yield return number;
        }

        foreach (var reason in document.GetProperty("reasons").EnumerateArray())
        {
            foreach (var number in Leaves($"reasons.{reason.GetProperty("code").GetString()}", reason)) yield return number;
        }
    }

    private static IEnumerable<(string Path, double? Value)> Leaves(string path, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(p => p.Name is not ("transitions" or "code"))
            .SelectMany(p => Leaves($"{path}.{p.Name}", p.Value)),
        JsonValueKind.Null => [(path, null)],
        _ => [(path, element.GetDouble())],
    };

    /// <summary>The response with outputs that no sum of others equals by chance.</summary>
    private static SourcedResponse Uneven(SourcedResponse response, int index) => response with
    {
        Response = response.Response with
        {
            Output = Surveyed.Outputs(Surveyed.Definition.Products.Select(p =>
                (p.Id, response.Response.Output[p.Id]?.Value * (1 + (Math.Sqrt(index + 2.5) / 1000))))),
        },
    };

    /// <summary>What an entry tells in tonnes: counts, days and factors may equal a total by chance.</summary>
    private static IEnumerable<double> Masses(ProvenanceEntry entry)
    {
        var (production, change) = (entry.Figure.StartsWith("production.", StringComparison.Ordinal),
            entry.Figure.StartsWith("change.", StringComparison.Ordinal));
        var operands = entry.Operands.Where(o => (production || change)
            && o.Key is ("national" or "nationalYearAgo" or "surveyed" or "reported" or "imputed" or "now" or "before"
                or "yearAgo"));
        return operands.Select(o => o.Value).Append(production ? entry.Value : null).OfType<double>();
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);

    private static void Equal(double? expected, double? actual) =>
        Assert.Equal(expected!.Value, actual!.Value, 1e-9 * Math.Max(1, expected.Value));
}
