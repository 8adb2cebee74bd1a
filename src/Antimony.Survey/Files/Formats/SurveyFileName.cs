using System.Globalization;

namespace Antimony.Survey.Files.Formats;

/// <summary>The formats that survey files come in, as their names' endings say.</summary>
public enum SurveyFileFormat
{
    /// <summary>Text with separators, <c>.csv</c>.</summary>
    Csv,

    /// <summary>A workbook, <c>.xlsx</c>.</summary>
    Workbook,
}

/// <summary>What a survey file's name may be. A blob's name is whatever its sender made it, and it is shown, stored and put into
/// URLs: everybody who takes a file asks here.</summary>
public static class SurveyFileName
{
    // Escapes may be escaped themselves, by a sender or by a program on the way.
    private const int MostEscapes = 3;

    /// <summary>What is wrong with the name, <see langword="null"/> where nothing is: it is empty, too long, a path or begins
    /// like one, or has a control character.</summary>
    public static LocalizedText? FaultOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0) return new("The file has no name.", "文件没有名称。");
        if (name.Length > FileLimits.NameCharacters)
            return new(
                $"The file's name has more than {FileLimits.NameCharacters} characters.",
                $"文件名超过 {FileLimits.NameCharacters} 个字符。");
        if (name.Any(IsControl)) return new("The file's name has a control character.", "文件名含有控制字符。");
        if (HasSeparator(name))
            return new("The file's name is a path: it has a slash or backslash.", "文件名含有路径分隔符（/ 或 \\）。");
        if (name is [var drive, ':', ..] && char.IsAsciiLetter(drive))
            return new("The file's name is a path: it begins with a drive.", "文件名以盘符开头。");
        if (name.StartsWith("..", StringComparison.Ordinal)) return new("The file's name begins with '..'.", "文件名以“..”开头。");
        return name[0] == '.' ? new("The file's name begins with a dot.", "文件名以“.”开头。") : null;
    }

    /// <summary>The format that the name's ending says, <see langword="null"/> where it is none of ours.</summary>
    public static SurveyFileFormat? FormatOf(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".CSV" => SurveyFileFormat.Csv,
        ".XLSX" => SurveyFileFormat.Workbook,
        _ => null,
    };

    /// <summary>The name as it may be shown: control characters are replaced.</summary>
    internal static string Shown(string name) => string.Concat(name.Select(c => IsControl(c) ? '\uFFFD' : c));

    private static bool HasSeparator(string name)
    {
        for (var i = 0; i <= MostEscapes; i++, name = Uri.UnescapeDataString(name))
        {
            if (name.AsSpan().ContainsAny('/', '\\')) return true;
        }

        return false;
    }

    // The characters that turn the direction of writing are of the category Format: they can hide an ending.
    private static bool IsControl(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
