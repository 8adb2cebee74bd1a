using Antimony.Survey.Assessing;
using Antimony.Survey.Definition;
using Antimony.Survey.Estimation.Figures;
using CsCheck;

namespace Antimony.Survey.Tests.Estimation;

/// <summary>Random surveys: up to 20 producers over three months, with missing responses, blank outputs, halts, closures, late
/// joiners, shared holdings and three products.</summary>
internal static class GeneratedFrames
{
    /// <summary>The months of every generated survey; the last two straddle the Chinese New Year of 2025.</summary>
    public static IReadOnlyList<Month> Months { get; } = [new(2024, 12), new(2025, 1), new(2025, 2)];

    private static readonly Gen<OperatingStatus> Status = Gen.Frequency(
        (5, Gen.Const(OperatingStatus.Normal)), (4, Gen.Const(OperatingStatus.Reduced)),
        (3, Gen.Const(OperatingStatus.Halted)), (1, Gen.Const(OperatingStatus.Closed)));

    private static readonly Gen<double?> Output = Gen.Frequency(
        (3, Gen.Double[1, 500].Select(t => (double?)t)), (2, Gen.Const((double?)null)));

    private static readonly Gen<Expectation?> Expected =
        Gen.Int[0, 3].Select(i => i == 3 ? null : (Expectation?)i);

    private static readonly Gen<Response?> Row =
        Gen.Select(Status, Output, Output, Output, Gen.Int[0, 2047], Expected, Gen.Int[0, 4],
            (status, ingot, crude, cathode, reasons, expectation, answered) => answered == 0 ? null : new Response
            {
                Month = Months[0],
                Producer = ProducerId.Parse("unset"),
                Province = Province.Parse("CN-GX"),
                Capacity = default,
                Status = status,
                Output = status is OperatingStatus.Halted or OperatingStatus.Closed
                    ? Surveyed.Outputs()
                    : Surveyed.Outputs(("ingot", ingot), ("crude", crude), ("cathode", cathode)),
                Reasons = (Reasons)reasons,
                Expectation = expectation,
                Planned = ingot is { } t ? new Tonnes(t) : null,
            });

    private static readonly Gen<(Response?[] Rows, double Capacity, int Group)> Producer =
        Gen.Select(Row.Array[3], Gen.Double[10, 9000], Gen.Int[0, 9]);

    /// <summary>The responses of each of the three months, at least one in each.</summary>
    public static Gen<SourcedResponse[][]> Surveys { get; } = Producer.Array[1, 20].Select(producers =>
            Months.Select((month, t) => producers.SelectMany((p, i) => p.Rows[t] is not { } row ? [] : new[]
            {
                new SourcedResponse(row with
                {
                    Month = month,
                    Producer = ProducerId.Parse($"P{i:00}"),
                    Group = p.Group > 6 ? null : $"G{p.Group}",
                    Capacity = new Capacity(new Tonnes(p.Capacity), p.Group % 2 == 0 ? CapacityBasis.Year : CapacityBasis.Month),
                }, SubmissionNames.Named($"file-{t}")),
            }).ToArray()).ToArray())
        .Where(months => months.All(m => m.Length > 0));

    /// <summary>The three months assessed one after the other, each with the responses of the next.</summary>
    public static IReadOnlyList<AssessedMonth> Assess(
        SourcedResponse[][] months, SurveyDefinition? definition = null, Func<CarriedMonth, CarriedMonth>? stored = null)
    {
        var assessed = new List<AssessedMonth>();
        for (var t = 0; t < months.Length; t++)
        {
            var previous = assessed.LastOrDefault()?.Carried;
            assessed.Add(Surveyed.Assess(Months[t].ToString(), months[t],
                previous is null || stored is null ? previous : stored(previous),
                next: t + 1 < months.Length ? months[t + 1] : null, definition: definition));
        }

        return assessed;
    }
}
