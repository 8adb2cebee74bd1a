using System.Globalization;
using System.Xml;
using Antimony.Survey.Files.Words;

namespace Antimony.Survey.Files.Formats;

/// <summary>Reads one cell of a worksheet's XML; formulas by the value that the workbook stores for them.</summary>
internal sealed class CellReader(CellFormats formats, SharedStrings shared, bool uses1904)
{
    private const int DaysFrom1900To1904 = 1462;

    private readonly StringPool _pool = new();

    /// <summary>Reads the cell that the reader stands on; the reader ends on its end.</summary>
    public Cell Read(XmlReader xml)
    {
        var type = xml.GetAttribute("t");
        _ = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style);
        if (xml.IsEmptyElement) return default;

        var depth = xml.Depth;
        var (value, inline, isFormula) = (default(string), default(string), false);
        for (var more = xml.Read(); more && xml.Depth > depth;)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                if (xml.LocalName == "v")
                {
                    value = xml.ReadElementContentAsString();
                    continue;
                }

                if (xml.LocalName == "is") inline = SharedStrings.TextOf(xml);
                isFormula |= xml.LocalName == "f";
            }

            more = xml.Read();
        }

        if (isFormula && string.IsNullOrEmpty(value) && !(type == "str" && value is not null))
            return new Cell(CellKind.Uncomputed, "");
        return type switch
        {
            "s" => Shared(value),
            "inlineStr" => Cell.OfText(inline ?? ""),
            "str" or "d" => Cell.OfText(_pool.Of(value)),
            "b" => Cell.OfText(value == "1" ? "TRUE" : "FALSE"),
            "e" => new Cell(CellKind.Error, value ?? "#"),
            _ => string.IsNullOrEmpty(value) ? default : Number(_pool.Of(value), formats[style]),
        };
    }

    private Cell Shared(string? value)
    {
        if (string.IsNullOrEmpty(value)) return default;
        var text = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? shared[index] : null;
        return Cell.OfText(text ?? throw new InvalidDataException("A cell names a shared string that does not exist."));
    }

    private Cell Number(string text, CellFormat format)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return Cell.OfText(text);
        if (format.Suffix is { } suffix && MassUnits.Find(suffix) is not null) return Cell.OfText(text + suffix);
        if (format.Kind != CellKind.Date) return new Cell(format.Kind, text, number);
        var day = uses1904 ? number + DaysFrom1900To1904 : number;
        // The 1900 system counts a 29 February 1900 that never was.
        if (day < 60) day++;
        if (day is not (>= 1 and < 2_958_466)) return Cell.OfText(text);
        var date = DateTime.FromOADate(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Cell(CellKind.Date, _pool.Of(date), number);
    }
}
