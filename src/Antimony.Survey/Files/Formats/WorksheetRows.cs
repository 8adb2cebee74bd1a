using System.Globalization;
using System.Xml;

namespace Antimony.Survey.Files.Formats;

/// <summary>Streams the rows of one worksheet part.</summary>
internal static class WorksheetRows
{
    public static IEnumerable<TableRow> Read(Func<Stream> open, CellReader cells, MergeRanges merges)
    {
        using var xml = XmlReader.Create(open(), WorkbookFile.Xml);
        var row = new TableRow();
        var number = 0;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "sheetData") yield break;
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row") continue;
            number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var written)
                && written > number
                    ? written
                    : number + 1;
            row.Restart(number);
            if (!xml.IsEmptyElement) ReadCells(xml, cells, row);
            merges.Fill(row);
            yield return row;
        }
    }

    private static void ReadCells(XmlReader xml, CellReader cells, TableRow row)
    {
        var depth = xml.Depth;
        var next = 0;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c") continue;
            var column = CellReference.TryParse(xml.GetAttribute("r"), out var place) ? place.Column : next;
            row.Set(column, cells.Read(xml));
            next = column + 1;
        }
    }
}
