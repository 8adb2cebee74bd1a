using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Antimony.Samples;

/// <summary>Writes responses as an XLSX workbook of one sheet. Ids are fixed, so that equal responses make equal files.</summary>
internal static class XlsxSurvey
{
    /// <summary>The file's bytes.</summary>
    public static byte[] Write(Month month, IReadOnlyList<Response> responses)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "rId1");
            var sheet = workbook.AddNewPart<WorksheetPart>("rId1");
            sheet.Worksheet = new Worksheet(new SheetData([Header(), .. responses.Select(Line)]));
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = "rId1", SheetId = 1, Name = month.ToString() }));
            Describe(document);
        }

        return FixedZip.Rewrite(bytes.ToArray());
    }

    private static Row Header() => new(SurveyColumn.All.Select(column => Text(column.HeaderIn(chinese: false))));

    private static Row Line(Response response) => new(SurveyColumn.All.Select(column =>
    {
        var cell = column.CellIn(chinese: false, response);
        return column.IsNumber && cell.Length > 0 ? new Cell { CellValue = new(cell) } : Text(cell);
    }));

    private static Cell Text(string text) =>
        text.Length == 0 ? new Cell() : new Cell(new InlineString(new Text(text))) { DataType = CellValues.InlineString };

    private static void Describe(SpreadsheetDocument document)
    {
        var part = document.AddCoreFilePropertiesPart();
        document.ChangeIdOfPart(part, "rId2");
        using var text = new StreamWriter(part.GetStream(FileMode.Create));
        text.Write(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
            """
            + """ xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Synthetic sample survey</dc:title><dc:description>""");
        text.Write(SampleSurvey.Note.En);
        text.Write("</dc:description></cp:coreProperties>");
    }
}
