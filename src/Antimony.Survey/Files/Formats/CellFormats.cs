using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Antimony.Survey.Files.Formats;

/// <summary>What a number format makes of a number: a plain number, a percentage or a date; and the text that it shows
/// behind the number, such as <c>kg</c>.</summary>
internal readonly record struct CellFormat(CellKind Kind, string? Suffix);

/// <summary>The number formats of a workbook by style number.</summary>
internal sealed partial class CellFormats
{
    private const int MaxStyles = 65_536;

    private static readonly CellFormat Plain = new(CellKind.Number, null);

    private readonly List<CellFormat> _byStyle = [];

    /// <summary>The format of that style; plain where the workbook has no such style.</summary>
    public CellFormat this[int style] => style >= 0 && style < _byStyle.Count ? _byStyle[style] : Plain;

    public static CellFormats Read(Stream? part)
    {
        var formats = new CellFormats();
        if (part is null) return formats;
        var codes = new Dictionary<int, string>();
        using var xml = XmlReader.Create(part, WorkbookFile.Xml);
        var inCellFormats = false;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs") inCellFormats = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "numFmt" && codes.Count < MaxStyles)
                codes[Id(xml.GetAttribute("numFmtId"))] = xml.GetAttribute("formatCode") ?? "";
            else if (xml.LocalName == "xf" && inCellFormats && formats._byStyle.Count < MaxStyles)
                formats._byStyle.Add(Of(Id(xml.GetAttribute("numFmtId")), codes));
        }

        return formats;
    }

    // Numbers below 164 are built in; 27 to 36 and 50 to 58 are the East Asian dates.
    private static CellFormat Of(int id, Dictionary<int, string> codes) => id switch
    {
        _ when codes.TryGetValue(id, out var code) => OfCode(code),
        9 or 10 => new CellFormat(CellKind.Percent, null),
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => new CellFormat(CellKind.Date, null),
        _ => Plain,
    };

    private static CellFormat OfCode(string code)
    {
        if (code.Length > 255) return Plain;
        var positive = code.Split(';')[0];
        var bare = Literals().Replace(positive, "");
        if (bare.Contains('%', StringComparison.Ordinal)) return new CellFormat(CellKind.Percent, null);
        if (!bare.Contains("General", StringComparison.OrdinalIgnoreCase) && DateLetters().IsMatch(bare))
            return new CellFormat(CellKind.Date, null);
        var suffix = string.Concat(Quoted().Matches(positive).Select(match => match.Groups[1].Value)).Trim();
        return new CellFormat(CellKind.Number, suffix.Length == 0 ? null : suffix);
    }

    private static int Id(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    [GeneratedRegex("""\"[^\"]*\"|\[[^\]]*\]|\\.|_.|\*.""", RegexOptions.CultureInvariant)]
    private static partial Regex Literals();

    [GeneratedRegex("[yYmMdDhH]", RegexOptions.CultureInvariant)]
    private static partial Regex DateLetters();

    [GeneratedRegex("\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
