using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Antimony.Survey.Assessing;
using Antimony.Survey.Definition;
using Antimony.Survey.Estimation.Figures;

namespace Benchmarks;

/// <summary>Time of an assessment by producers, and by months of history; size of what is carried over. All data
/// synthetic.</summary>
internal static class EstimationBenchmark
{
    private static readonly SubmissionId Submission = SubmissionId.Parse("20250101T000000Z-0000000000000001");

    private const int Rounds = 9;

    private static readonly SurveyDefinition Definition = SurveyDefinition.Find(SurveyId.AntimonyIngot)!;

    public static void Run(string[] args)
    {
        Console.WriteLine("producers   ms/assessment   µs/producer   against 1,000   carried JSON, gzip");
        double? unit = null;
        foreach (var producers in (int[])[1_000, 10_000, 20_000, 40_000])
        {
            var (milliseconds, carried) = Measure(producers, history: 3);
            var each = 1000 * milliseconds / producers;
            unit ??= each;
            var json = JsonSerializer.SerializeToUtf8Bytes(carried);
            var (kib, gzip) = (json.Length / 1024.0, Compressed(json) / 1024.0);
            var ratio = each / unit;
            Print($"{producers,9:N0} {milliseconds,15:0.00} {each,13:0.00} {ratio,14:0.00}×   {kib,9:N0} KiB, {gzip:N0} KiB");
        }

        Console.WriteLine();
        Console.WriteLine("33 producers, history   µs/assessment   carried JSON");
        double? first = null;
        foreach (var history in (int[])[12, 120])
        {
            var (milliseconds, carried) = Measure(33, history);
            first ??= milliseconds;
            var bytes = JsonSerializer.SerializeToUtf8Bytes(carried).Length;
            Print($"{history,15} months {1000 * milliseconds,15:0.0}   {bytes:N0} bytes ({milliseconds / first:0.00}×)");
        }
    }

    /// <summary>The median time of the last month of that history, nine tenths of the producers responding.</summary>
    private static (double Milliseconds, CarriedMonth Carried) Measure(int producers, int history)
    {
        var random = new Random(20250527);
        var carried = new List<CarriedMonth>();
        AssessmentInput? input = null;
        for (var t = 0; t < history; t++)
        {
            var month = new Month(2015, 1).AddMonths(t);
            input = new AssessmentInput
            {
                Definition = Definition,
                Month = month,
                Responses = [.. Responses(month, producers, random)],
                Previous = carried.LastOrDefault(),
                YearAgo = t >= 12 ? carried[t - 12] : null,
            };
            carried.Add(Assessor.Assess(input).Carried);
        }

        var repeats = Math.Max(1, 20_000 / producers);
        Time(input!, repeats);
        var times = Enumerable.Range(0, Rounds).Select(_ => Time(input!, repeats)).Order().ToArray();
        return (times[Rounds / 2], carried[^1]);
    }

    private static double Time(AssessmentInput input, int repeats)
    {
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < repeats; i++) Assessor.Assess(input);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds / repeats;
    }

    private static IEnumerable<SourcedResponse> Responses(Month month, int producers, Random random)
    {
        for (var i = 0; i < producers; i++)
        {
            if (random.Next(10) == 0) continue;
            var status = random.Next(5) switch
            {
                0 => OperatingStatus.Halted,
                < 3 => OperatingStatus.Reduced,
                _ => OperatingStatus.Normal,
            };
            var output = status == OperatingStatus.Halted ? 0 : Math.Round(20 + (60 * random.NextDouble()), 1);
            yield return new SourcedResponse(new Response
            {
                Month = month,
                Producer = ProducerId.Parse(string.Create(CultureInfo.InvariantCulture, $"P{i:00000}")),
                Group = string.Create(CultureInfo.InvariantCulture, $"Holding {i / 3}"),
                Province = Province.All[i % 8],
                Capacity = new Capacity(new Tonnes(1200), CapacityBasis.Year),
                Status = status,
                Output = new ProductOutputs([KeyValuePair.Create(Definition.Products[i % 3].Id, new Tonnes(output))]),
            }, Submission);
        }
    }

    private static long Compressed(byte[] json)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(json);
        return target.Length;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
