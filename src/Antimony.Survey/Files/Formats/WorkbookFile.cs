using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Antimony.Survey.Files.Formats;

/// <summary>An XLSX workbook as its visible worksheets, streamed. The Open XML SDK opens the package and finds the parts; the
/// sheets are read as XML so that no cell becomes an object tree.</summary>
internal static class WorkbookFile
{
    /// <summary>Refuses definitions and entities.</summary>
    public static XmlReaderSettings Xml { get; } = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
        MaxCharactersInDocument = FileLimits.UnpackedBytes,
    };

    public static void Read(Stream content, Action<Sheet> read)
    {
        var merged = PackageGuard.Check(content);
        content.Position = 0;
        using var parts = WorkbookParts.Open(content);
        var outline = WorkbookOutline.Read(Content(parts.Book)!);
        var formats = CellFormats.Read(Content(parts.Styles));
        var shared = SharedStrings.Read(Content(parts.SharedStrings));
        foreach (var (name, id) in outline.VisibleSheets)
        {
            // Charts and macro sheets are other kinds of part: they hold no rows.
            if (!parts.Sheets.TryGetValue(id, out var sheet)) continue;
            var merges = merged.Contains(sheet.Uri.OriginalString.TrimStart('/'))
                ? MergeRanges.Read(Content(sheet)!)
                : MergeRanges.None;
            var cells = new CellReader(formats, shared, outline.Uses1904);
            read(new Sheet(name, WorksheetRows.Read(() => Content(sheet)!, cells, merges)));
        }
    }

    private static Stream? Content(OpenXmlPart? part) => part?.GetStream(FileMode.Open, FileAccess.Read);
}
