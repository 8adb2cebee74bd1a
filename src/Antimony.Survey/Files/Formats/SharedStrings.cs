using System.Text;
using System.Xml;
using Antimony.Survey.Rules;
using static System.FormattableString;

namespace Antimony.Survey.Files.Formats;

/// <summary>A workbook's table of shared strings. It stays in memory, so its size has a limit of its own.</summary>
internal sealed class SharedStrings
{
    private const int Characters = FileLimits.SharedCharacters >> 20;
    private const int Texts = FileLimits.SharedStrings >> 20;

    private readonly List<string> _strings = [];

    /// <summary>The string of that number, or <see langword="null"/> where the table has none.</summary>
    public string? this[int index] => index >= 0 && index < _strings.Count ? _strings[index] : null;

    public static SharedStrings Read(Stream? part)
    {
        var table = new SharedStrings();
        if (part is null) return table;
        using var xml = XmlReader.Create(part, WorkbookFile.Xml);
        var characters = 0L;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si") continue;
            var text = TextOf(xml);
            characters += text.Length;
            table._strings.Add(text);
            if (characters > FileLimits.SharedCharacters || table._strings.Count > FileLimits.SharedStrings)
                throw UnreadableFileException.Limit(
                    Invariant($"The workbook holds too much text: more than {Characters} Mi characters ")
                        + Invariant($"or {Texts} Mi different texts."),
                    Invariant($"工作簿中的文字过多：超过 {Characters} Mi 个字符或 {Texts} Mi 条不同文本。"));
        }

        return table;
    }

    /// <summary>The text of a string item or inline string: its runs joined, phonetic guides left out. The reader ends on the
    /// item's end.</summary>
    public static string TextOf(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var depth = xml.Depth;
        var (first, joined) = (default(string), default(StringBuilder));
        // ReadElementContentAsString and Skip stand on the next node already.
        for (var more = xml.Read(); more && xml.Depth > depth;)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" }) xml.Skip();
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                var run = xml.ReadElementContentAsString();
                if (first is null) first = run;
                else (joined ??= new StringBuilder(first)).Append(run);
                // Whoever shows it in a cell refuses it there, by its row and column; here it is only kept from growing.
                if ((joined?.Length ?? run.Length) > FileLimits.CellCharacters)
                    return Cut(joined?.ToString() ?? first, xml, depth);
            }
            else more = xml.Read();
        }

        return joined?.ToString() ?? first ?? "";
    }

    private static string Cut(string text, XmlReader xml, int depth)
    {
        while (xml.Depth > depth && xml.Read())
        {
        }

        return text[..(FileLimits.CellCharacters + 1)];
    }
}
