using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;

namespace Benchmarks;

/// <summary>A row as CsvHelper's generated mapper reads it.</summary>
[CsvRecord]
internal sealed partial class BenchmarkRow
{
    [CsvColumn("month")] public string Month { get; set; } = "";
    [CsvColumn("producer_id")] public string ProducerId { get; set; } = "";
    [CsvColumn("producer")] public string Producer { get; set; } = "";
    [CsvColumn("province")] public string Province { get; set; } = "";
    [CsvColumn("capacity_t")] public double Capacity { get; set; }
    [CsvColumn("status")] public string Status { get; set; } = "";
    [CsvColumn("ingot_t")] public double Ingot { get; set; }
    [CsvColumn("crude_t")] public double? Crude { get; set; }
    [CsvColumn("expectation")] public string Expectation { get; set; } = "";
    [CsvColumn("planned_t")] public double? Planned { get; set; }
    [CsvColumn("reasons")] public string Reasons { get; set; } = "";
    [CsvColumn("note")] public string Note { get; set; } = "";
}

/// <summary>Synthetic survey files for the benchmarks.</summary>
internal static class FilesBenchmarkData
{
    private const string Header =
        "month,producer_id,producer,province,capacity_t,status,ingot_t,crude_t,expectation,planned_t,reasons,note";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly string[] Provinces = ["湖南", "Guangxi", "CN-YN", "贵州", "Gansu", "广东", "Henan", "Sichuan"];

    public static byte[] Csv(int rows, string note = "", int times = 0)
    {
        var text = new StringBuilder(Header).Append('\n');
        for (var i = 0; i < rows; i++) text.AppendJoin(',', Cells(i, note, times)).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static byte[] Workbook(int rows, string note = "", int times = 0)
    {
        var strings = new Dictionary<string, int>();
        var sheet = new StringBuilder($"""<worksheet xmlns="{Main}"><sheetData>""");
        Row(sheet, 1, Header.Split(','), strings);
        for (var i = 0; i < rows; i++) Row(sheet, i + 2, Cells(i, note, times), strings);
        sheet.Append("</sheetData></worksheet>");
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
            const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
            Write(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"""
                + """<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"""
                + $"""<Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/>"""
                + $"""<Override PartName="/xl/sharedStrings.xml" ContentType="{Type}.sharedStrings+xml"/>"""
                + $"""<Override PartName="/xl/sheet1.xml" ContentType="{Type}.worksheet+xml"/></Types>""");
            Write(zip, "_rels/.rels", $"""<Relationships xmlns="{Relations}">"""
                + $"""<Relationship Id="r" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Write(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}">"""
                + """<sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>""");
            Write(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Relations}">"""
                + $"""<Relationship Id="a" Type="{Office}/worksheet" Target="sheet1.xml"/>"""
                + $"""<Relationship Id="b" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
            Write(zip, "xl/sharedStrings.xml", $"""<sst xmlns="{Main}">"""
                + string.Concat(strings.Keys.Select(text => $"<si><t>{text}</t></si>")) + "</sst>");
            Write(zip, "xl/sheet1.xml", sheet.ToString());
        }

        return memory.ToArray();
    }

    private static string[] Cells(int i, string note, int times) =>
    [
        "2025-02", $"P{i:D6}", $"Antimony plant {i}", Provinces[i % 8], "3600", i % 3 == 0 ? "reduced" : "normal",
        (100 + (i % 997 / 10.0)).ToString(CultureInfo.InvariantCulture), i % 2 == 0 ? "5.5" : "", "flat", "",
        i % 3 == 0 ? "maintenance" : "",
        times == 0 ? note : string.Concat(Enumerable.Repeat($"{note}{i}", times)),
    ];

    private static void Row(StringBuilder sheet, int number, string[] cells, Dictionary<string, int> strings)
    {
        sheet.Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\">");
        for (var c = 0; c < cells.Length; c++)
        {
            if (cells[c].Length == 0) continue;
            sheet.Append(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + c)}{number}\"");
            if (double.TryParse(cells[c], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
                sheet.Append(CultureInfo.InvariantCulture, $"><v>{cells[c]}</v></c>");
            else
            {
                if (!strings.TryGetValue(cells[c], out var index)) strings.Add(cells[c], index = strings.Count);
                sheet.Append(CultureInfo.InvariantCulture, $" t=\"s\"><v>{index}</v></c>");
            }
        }

        sheet.Append("</row>");
    }

    private static void Write(ZipArchive zip, string name, string content)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
