using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Antimony.Survey.Files;

/// <summary>An XLSX workbook as its visible worksheets, streamed. The Open XML SDK opens the package and finds the parts; the
/// sheets are read as XML so that no cell becomes an object tree.</summary>
internal static class WorkbookFile
{
    private static readonly OpenSettings Settings = new() { AutoSave = false };

    /// <summary>Refuses definitions and entities, and makes no text of what is between the elements.</summary>
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
        using var document = SpreadsheetDocument.Open(content, isEditable: false, Settings);
        var book = document.WorkbookPart ?? throw new InvalidDataException("The package has no workbook.");
        var outline = WorkbookOutline.Read(book.GetStream(FileMode.Open, FileAccess.Read));
        var formats = CellFormats.Read(book.WorkbookStylesPart?.GetStream(FileMode.Open, FileAccess.Read));
        var shared = SharedStrings.Read(book.SharedStringTablePart?.GetStream(FileMode.Open, FileAccess.Read));
        foreach (var (name, id) in outline.VisibleSheets)
        {
            // Charts and macro sheets are other kinds of part: they hold no rows.
            if (!book.TryGetPartById(id, out var part) || part is not WorksheetPart sheet) continue;
            Stream Open() => sheet.GetStream(FileMode.Open, FileAccess.Read);
            var merges = merged.Contains(sheet.Uri.OriginalString.TrimStart('/'))
                ? MergeRanges.Read(Open())
                : MergeRanges.None;
            var cells = new CellReader(formats, shared, outline.Uses1904);
            read(new Sheet(name, WorksheetRows.Read(Open, cells, merges)));
        }
    }
}
