using CsvHelper;

namespace Antimony.Samples;

/// <summary>The published aggregates that the samples reproduce. Real figures, with their sources, in
/// <c>files/published-aggregates.csv</c>.</summary>
internal static class ExternalSeries
{
    /// <summary>The file's name.</summary>
    public const string FileName = "published-aggregates.csv";

    /// <summary>January 2025's change on the month before, percent, which was never published.</summary>
    /// <remarks>Chosen here: a fall, because the Chinese New Year window began on the 25th.</remarks>
    public const double January2025MomPct = -10.4;

    /// <summary>June 2025's change, percent, that the fictitious producers have in mind in May; written to no file.</summary>
    public const double June2025MomPct = -9;

    /// <summary>National production of October 2024, t of ingot equivalent. Its level was not published either; chosen between
    /// the published levels of 2022 (5,098) and of June 2024 (6,559).</summary>
    public const double October2024National = 5500;

    /// <summary>The file as it stands.</summary>
    public static byte[] Bytes()
    {
        using var stream = Open();
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The change on the month before that the samples must show, percent; <see langword="null"/> for the first
    /// month.</summary>
    public static double? MomPct(Month month) => month.ToString() switch
    {
        "2024-10" => null,
        "2025-01" => January2025MomPct,
        "2025-06" => June2025MomPct,
        var name => Changes.Value[name],
    };

    private static readonly Lazy<IReadOnlyDictionary<string, double>> Changes = new(() =>
    {
        using var reader = CsvReader.Create(Bytes(), CsvReaderOptions.Default);
        reader.ReadHeader();
        var changes = new Dictionary<string, double>(StringComparer.Ordinal);
        while (reader.Read())
        {
            if (!reader.IsEmpty(reader.GetFieldIndex("mom_pct")))
                changes.Add(reader.GetString("month"), reader.Parse<double>("mom_pct"));
        }

        return changes;
    });

    private static Stream Open() => typeof(ExternalSeries).Assembly.GetManifestResourceStream(FileName)!;
}
