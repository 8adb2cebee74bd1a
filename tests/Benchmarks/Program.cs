using Benchmarks;

// Each benchmark is a file of its own here; run one by name: dotnet run -c Release --project tests/Benchmarks -- NAME
var benchmarks = new SortedDictionary<string, Action<string[]>>(StringComparer.Ordinal)
{
    ["estimation"] = EstimationBenchmark.Run,
    ["files"] = FilesBenchmark.Run,
};

if (args.Length == 0 || !benchmarks.TryGetValue(args[0], out var run))
{
    Console.Error.WriteLine($"Name a benchmark: {string.Join(", ", benchmarks.Keys)}");
    return 2;
}

run(args[1..]);
return 0;
