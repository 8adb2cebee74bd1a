using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Antimony.Survey.Tests.Files;

/// <summary>Makes XLSX files part by part, so that a test can make any mistake in them. Cells are given as C# values: strings,
/// numbers, dates, and raw XML for the rest.</summary>
internal sealed class TestWorkbook
{
    public const int DateStyle = 1;
    public const int PercentStyle = 2;
    public const int MonthStyle = 3;
    public const int KilogramStyle = 4;

    private readonly List<(string Name, string State, string Xml)> _sheets = [];
    private readonly List<string> _shared = [];
    private readonly List<(string Name, string Content)> _extra = [];

    public bool Uses1904 { get; init; }

    public bool InlineStrings { get; init; }

    public TestWorkbook Sheet(string name, object?[][] rows, string[]? merges = null, string state = "visible", int firstRow = 1)
    {
        var xml = new StringBuilder("<sheetData>");
        for (var r = 0; r < rows.Length; r++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + firstRow}\">");
            for (var c = 0; c < rows[r].Length; c++) xml.Append(Cell(rows[r][c], $"{ColumnName(c)}{r + firstRow}"));
            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        if (merges is { Length: > 0 })
        {
            xml.Append("<mergeCells>")
                .AppendJoin("", merges.Select(range => $"<mergeCell ref=\"{range}\"/>"))
                .Append("</mergeCells>");
        }

        _sheets.Add((name, state, xml.ToString()));
        return this;
    }

    public TestWorkbook Part(string name, string content)
    {
        _extra.Add((name, content));
        return this;
    }

    public byte[] Bytes()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"""
                + """<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"""
                + """<Default Extension="xml" ContentType="application/xml"/>"""
                + Override("workbook", "sheet.main") + Override("styles", "styles") + Override("sharedStrings", "sharedStrings")
                + string.Concat(_sheets.Select((_, i) => Override($"worksheets/sheet{i + 1}", "worksheet"))) + "</Types>");
            Write(zip, "_rels/.rels", $"""<Relationships xmlns="{Relations}">"""
                + Relationship("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
            Write(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}">"""
                + (Uses1904 ? """<workbookPr date1904="1"/>""" : "") + "<sheets>"
                + string.Concat(_sheets.Select((sheet, i) => SheetElement(sheet.Name, sheet.State, i + 1)))
                + "</sheets></workbook>");
            Write(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Relations}">"""
                + string.Concat(_sheets.Select((_, i) =>
                    Relationship($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")))
                + Relationship("rIdStyles", "styles", "styles.xml")
                + Relationship("rIdShared", "sharedStrings", "sharedStrings.xml") + "</Relationships>");
            Write(zip, "xl/styles.xml", Styles);
            Write(zip, "xl/sharedStrings.xml", $"""<sst xmlns="{Main}">"""
                + string.Concat(_shared.Select(text => $"<si>{Text(text)}</si>")) + "</sst>");
            for (var i = 0; i < _sheets.Count; i++)
                Write(zip, $"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"{Main}\">{_sheets[i].Xml}</worksheet>");
            foreach (var (name, content) in _extra) Write(zip, name, content);
        }

        return memory.ToArray();
    }

    /// <summary>A cell's content as raw XML, with its attributes.</summary>
    public sealed record Raw(string Attributes, string Content);

    private string Cell(object? value, string place) => value switch
    {
        null => "",
        Raw raw => $"<c r=\"{place}\" {raw.Attributes}>{raw.Content}</c>",
        string text when InlineStrings => $"<c r=\"{place}\" t=\"inlineStr\"><is>{Text(text)}</is></c>",
        string text => $"<c r=\"{place}\" t=\"s\"><v>{SharedIndex(text)}</v></c>",
        DateOnly date => $"<c r=\"{place}\" s=\"{DateStyle}\"><v>{Serial(date)}</v></c>",
        IFormattable number => $"<c r=\"{place}\"><v>{number.ToString(null, CultureInfo.InvariantCulture)}</v></c>",
        _ => throw new ArgumentException(value.GetType().Name),
    };

    private int SharedIndex(string text)
    {
        var index = _shared.IndexOf(text);
        if (index >= 0) return index;
        _shared.Add(text);
        return _shared.Count - 1;
    }

    private int Serial(DateOnly date) => (int)date.ToDateTime(default).ToOADate() - (Uses1904 ? 1462 : 0);

    private static string Override(string part, string type) => $"""<Override PartName="/xl/{part}.xml" """
        + $"""ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{type}+xml"/>""";

    private static string Relationship(string id, string type, string target) =>
        $"""<Relationship Id="{id}" Type="{Office}/{type}" Target="{target}"/>""";

    private static string SheetElement(string name, string state, int number) =>
        $"""<sheet name="{SecurityElement.Escape(name)}" sheetId="{number}" state="{state}" r:id="rId{number}"/>""";

    private static string Text(string text) => $"<t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t>";

    private static string ColumnName(int column) =>
        column < 26 ? $"{(char)('A' + column)}" : $"{(char)('A' + (column / 26) - 1)}{(char)('A' + (column % 26))}";

    private static void Write(ZipArchive zip, string name, string content)
    {
        using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        part.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + content));
    }

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    private const string Styles = $"""<styleSheet xmlns="{Main}"><numFmts count="2">"""
        + """<numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>"""
        + """<numFmt numFmtId="165" formatCode="0.0&quot;kg&quot;"/></numFmts><cellXfs count="5"><xf numFmtId="0"/>"""
        + """<xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>""";
}
