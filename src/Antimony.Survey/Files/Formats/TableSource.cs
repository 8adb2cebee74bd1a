using System.Xml;
using Antimony.Survey.Rules;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;

namespace Antimony.Survey.Files.Formats;

/// <summary>One visible sheet: its name, <see langword="null"/> in a text file, and its rows, to be gone through once.</summary>
internal sealed record Sheet(string? Name, IEnumerable<TableRow> Rows);

/// <summary>A file as sheets of rows of cells, streamed; the one place that knows formats from each other.</summary>
internal static class TableSource
{
    private static ReadOnlySpan<byte> ZipMark => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> CompoundMark => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Goes through the visible sheets. Whatever the bytes, it ends or throws
    /// <see cref="UnreadableFileException"/>; findings that do not end it go to <paramref name="log"/>.</summary>
    public static void Read(Stream content, string fileName, FindingLog log, Action<Sheet> read)
    {
        try
        {
            Open(content, fileName, log, read);
        }
        // What the zip, XML, package and CSV libraries throw on damaged input.
        catch (InvalidDataException) { throw Damaged(); }
        catch (XmlException) { throw Damaged(); }
        catch (FileFormatException) { throw Damaged(); }
        catch (OpenXmlPackageException) { throw Damaged(); }
        catch (CsvFormatException) { throw Damaged(); }
        catch (EndOfStreamException) { throw Damaged(); }
    }

    private static UnreadableFileException Damaged() => UnreadableFileException.Format(
        "The file is damaged: it cannot be read to its end.", "文件已损坏，无法完整读取。");

    private static void Open(Stream content, string fileName, FindingLog log, Action<Sheet> read)
    {
        if (content.Length > FileLimits.Bytes)
            throw UnreadableFileException.Limit(
                $"The file is larger than {FileLimits.Bytes >> 20} MiB.", $"文件超过 {FileLimits.Bytes >> 20} MiB。");
        if (content.Length == 0) throw UnreadableFileException.Format("The file is empty.", "文件为空。");

        Span<byte> start = stackalloc byte[4];
        content.Position = 0;
        var known = content.ReadAtLeast(start, 4, throwOnEndOfStream: false);
        content.Position = 0;
        if (start[..known].SequenceEqual(CompoundMark))
            throw UnreadableFileException.Format(
                "The file is an old .xls workbook or is protected by a password; neither can be read.",
                "文件是旧版 .xls 工作簿或设有密码，无法读取。");
        if (SurveyFileName.FormatOf(fileName) is not { } format)
        {
            var extension = Path.GetExtension(fileName);
            throw UnreadableFileException.Format(
                $"Files of the format '{extension}' are not read.", $"不支持“{extension}”格式的文件。");
        }

        if (start[..known].SequenceEqual(ZipMark)) WorkbookFile.Read(content, read);
        else if (format == SurveyFileFormat.Workbook)
            throw UnreadableFileException.Format(
                "The file is named .xlsx but is no such workbook.", "文件扩展名为 .xlsx，但内容不是该格式的工作簿。");
        else CsvFile.Read(content, log, read);
    }
}
