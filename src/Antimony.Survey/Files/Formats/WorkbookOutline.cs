using System.Xml;

namespace Antimony.Survey.Files.Formats;

/// <summary>What a workbook's own part says: its sheets that are visible, in order, and its date system.</summary>
internal sealed record WorkbookOutline(IReadOnlyList<(string Name, string Id)> VisibleSheets, bool Uses1904)
{
    public static WorkbookOutline Read(Stream part)
    {
        var sheets = new List<(string, string)>();
        var uses1904 = false;
        using var xml = XmlReader.Create(part, WorkbookFile.Xml);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr") uses1904 = xml.GetAttribute("date1904") is "1" or "true";
            else if (xml.LocalName == "sheet" && xml.GetAttribute("state") is not ("hidden" or "veryHidden"))
                sheets.Add((xml.GetAttribute("name") ?? "", RelationshipId(xml)));
        }

        return new WorkbookOutline(sheets, uses1904);
    }

    // Its namespace differs between the transitional and the strict form of the format.
    private static string RelationshipId(XmlReader xml)
    {
        var id = "";
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.Prefix.Length > 0) id = xml.Value;
        }

        xml.MoveToElement();
        return id;
    }
}
