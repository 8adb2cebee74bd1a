using System.Diagnostics;
using System.Globalization;
using Antimony.Survey.Definition;
using Antimony.Survey.Editing;
using Antimony.Survey.Files;
using CsvHelper;

namespace Benchmarks;

/// <summary>Reading and editing survey files, beside CsvHelper's own records and beside counting line feeds.</summary>
internal static class FilesBenchmark
{
    private static readonly SurveyDefinition Definition = SurveyDefinition.Find(SurveyId.AntimonyIngot)!;

    private static readonly EditingContext Context =
        new(Definition, new Month(2026, 1), new Dictionary<Month, IReadOnlyList<Response>>());

    public static void Run(string[] args)
    {
        if (!args.Contains("memory")) Speed();
        Memory("CSV", FilesBenchmarkData.Csv(190_000, "n", 4), "a.csv");
        Memory("XLSX", FilesBenchmarkData.Workbook(200_000, "note", 2), "a.xlsx");
    }

    private static void Speed()
    {
        Console.WriteLine($"{"rows",8} {"what",-22} {"rows/s",12} {"bytes/row",10} {"× line feeds",13}");
        foreach (var rows in (int[])[1_000, 10_000, 100_000])
        {
            var csv = FilesBenchmarkData.Csv(rows);
            var workbook = FilesBenchmarkData.Workbook(rows);
            var feeds = Measure(rows, "line feeds", null, () => csv.AsSpan().Count((byte)'\n'));
            Measure(rows, "CsvHelper GetRecords", feeds, () => CountRecords(csv));
            Measure(rows, "CSV read", feeds, () => Read(csv, "a.csv").Rows);
            Measure(rows, "CSV read and edited", feeds, () => Edit(csv, "a.csv").Rows);
            Measure(rows, "XLSX read", feeds, () => Read(workbook, "a.xlsx").Rows);
            Measure(rows, "XLSX read and edited", feeds, () => Edit(workbook, "a.xlsx").Rows);
        }
    }

    private static SurveyFile Read(byte[] content, string name) => SurveyFile.Read(new MemoryStream(content), name, Definition);

    private static EditedFile Edit(byte[] content, string name)
    {
        var edited = Editor.Edit(Read(content, name), Context);
        return edited.Accepted ? edited : throw new InvalidOperationException(edited.Findings.Errors[0].ToString());
    }

    private static int CountRecords(byte[] csv)
    {
        using var reader = CsvReader.Create(new MemoryStream(csv), CsvReaderOptions.Default, false);
        return reader.GetRecords<BenchmarkRow>().Count();
    }

    private static double Measure(int rows, string what, double? reference, Func<int> work)
    {
        work();
        var runs = Math.Max(3, 100_000 / rows);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < runs; i++)
        {
            var watch = Stopwatch.StartNew();
            work();
            if (watch.Elapsed < best) best = watch.Elapsed;
        }

        bytes = (GC.GetAllocatedBytesForCurrentThread() - bytes) / runs;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rows,8} {what,-22} {rows / best.TotalSeconds,12:0} {(double)bytes / rows,10:0} "
            + $"{best.TotalSeconds / (reference ?? best.TotalSeconds),13:0}"));
        return best.TotalSeconds;
    }

    // The highest heap seen between garbage collections while a file is read, above the heap before.
    private static void Memory(string what, byte[] content, string name)
    {
        var idle = GC.GetTotalMemory(forceFullCollection: true);
        var peak = 0L;
        using var stop = new CancellationTokenSource();
        var watcher = new Thread(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
                Thread.Sleep(2);
            }
        });
        watcher.Start();
        var file = Read(content, name);
        var reading = peak - idle;
        var edited = Editor.Edit(file, Context);
        stop.Cancel();
        watcher.Join();
        var kept = GC.GetTotalMemory(forceFullCollection: true) - idle;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {content.Length / 1048576.0:0.0} MiB, {edited.Rows} rows: "
            + $"{reading / 1048576.0:0} MiB above idle while reading, "
            + $"{(peak - idle) / 1048576.0:0} with editing, {kept / 1048576.0:0} MiB kept"));
        GC.KeepAlive(edited);
    }
}
