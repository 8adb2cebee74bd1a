namespace Antimony.Samples;

/// <summary>The sample files: five CSV, one of them in GB18030 with Chinese headers, three XLSX, and the published
/// aggregates.</summary>
public static class SampleFiles
{
    private static readonly Month ChineseMonth = new(2025, 1);
    private static readonly Month[] WorkbookMonths = [new(2024, 12), new(2025, 3), new(2025, 5)];

    /// <summary>Bytes by file name.</summary>
    public static IReadOnlyDictionary<string, byte[]> Generate()
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [ExternalSeries.FileName] = ExternalSeries.Bytes(),
        };
        foreach (var (month, responses) in SampleSurvey.Generate())
        {
            var isWorkbook = WorkbookMonths.Contains(month);
            files.Add(
                $"antimony-ingot-{month}-synthetic.{(isWorkbook ? "xlsx" : "csv")}",
                isWorkbook ? XlsxSurvey.Write(month, responses) : CsvSurvey.Write(responses, month == ChineseMonth));
        }

        return files;
    }
}
