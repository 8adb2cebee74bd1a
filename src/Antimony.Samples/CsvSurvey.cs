using System.Text;
using CsvHelper;

namespace Antimony.Samples;

/// <summary>Writes responses as CSV (RFC 4180).</summary>
internal static class CsvSurvey
{
    /// <summary>The file's bytes: UTF-8 without a byte order mark, or GB18030 with Chinese headers and values.</summary>
    public static byte[] Write(IReadOnlyList<Response> responses, bool chinese)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, chinese ? Gb18030() : new UTF8Encoding(false), leaveOpen: true))
        using (var csv = CsvWriter.Create(text, CsvWriterOptions.Default, leaveOpen: true))
        {
            csv.WriteRecord(SurveyColumn.All.Select(column => column.HeaderIn(chinese)).ToArray());
            foreach (var response in responses)
                csv.WriteRecord(SurveyColumn.All.Select(column => column.CellIn(chinese, response)).ToArray());
        }

        return bytes.ToArray();
    }

    private static Encoding Gb18030() => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
}
