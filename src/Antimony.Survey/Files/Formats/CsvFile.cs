using System.Text;
using Antimony.Survey.Files.Words;
using Antimony.Survey.Rules;
using CsvHelper;

namespace Antimony.Survey.Files.Formats;

/// <summary>A text file as one sheet: strict RFC 4180, the separator told by the header.</summary>
internal static class CsvFile
{
    // An unclosed quote would otherwise hold the rest of the file in memory.
    private const int MaxRecordBytes = 4 << 20;

    private const int SampleCharacters = 1 << 16;

    private static readonly char[] Separators = [',', ';', '\t', '|'];

    public static void Read(Stream content, FindingLog log, Action<Sheet> read)
    {
        var (encoding, markLength) = TextEncodings.Of(content);
        content.Position = markLength;
        var separator = SeparatorOf(content, encoding);
        content.Position = markLength;
        read(new Sheet(null, Rows(content, encoding, separator, log)));
    }

    private static IEnumerable<TableRow> Rows(Stream content, Encoding encoding, char separator, FindingLog log)
    {
        using var reader = CsvReader.Create(
            content,
            new CsvReaderOptions
            {
                HasHeader = false,
                SkipEmptyLines = false,
                Separator = separator,
                Encoding = encoding is UTF8Encoding ? null : encoding,
                PoolStrings = true,
                MaxRecordSize = MaxRecordBytes,
                OnMalformedRecord = malformed => Report(malformed, log),
            },
            leaveOpen: true);
        var row = new TableRow();
        while (reader.Read())
        {
            row.Restart((int)reader.RowNumber);
            for (var i = 0; i < reader.FieldCount; i++)
            {
                if (!reader.IsEmpty(i)) row.Set(i, Cell.OfText(reader.GetString(i)));
            }

            yield return row;
        }
    }

    private static void Report(CsvMalformedRecord malformed, FindingLog log)
    {
        var (en, zh) = malformed.Reason switch
        {
            CsvMalformedReason.UnterminatedQuote => ("a quote is never closed", "引号没有结束"),
            CsvMalformedReason.TextAfterClosingQuote => ("text follows a closing quote", "结束引号之后还有文字"),
            _ => ("a quote stands inside an unquoted field", "未加引号的字段中出现引号"),
        };
        log.Add(RuleId.CsvQuoting, (int)malformed.RecordNumber, value: malformed.RawRecord, details: [en, zh]);
    }

    // The separator under which the first rows show most headers that the survey knows; without any, most fields.
    private static char SeparatorOf(Stream content, Encoding encoding)
    {
        var sample = new char[SampleCharacters];
        using var text = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var start = new string(sample, 0, text.ReadBlock(sample));
        return Separators.MaxBy(separator => Score(start, separator));
    }

    private static (int Known, int Fields) Score(string start, char separator)
    {
        using var reader = CsvReader.FromText(start, new CsvReaderOptions { HasHeader = false, Separator = separator });
        var (known, fields) = (0, 0);
        for (var rows = 0; rows < FileLimits.HeaderRows && reader.Read(); rows++)
        {
            var here = 0;
            for (var i = 0; i < reader.FieldCount; i++)
            {
                if (ColumnWords.Knows(reader.GetString(i))) here++;
            }

            known = Math.Max(known, here);
            fields = Math.Max(fields, reader.FieldCount);
        }

        return (known, fields);
    }
}
