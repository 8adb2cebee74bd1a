using System.Globalization;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Files.Formats;

/// <summary>What a file's name may not be: a blob's name is whatever its sender made it, and it is shown and stored.</summary>
internal static class FileName
{
    /// <summary>Checks the name.</summary>
    /// <exception cref="UnreadableFileException">It is a path or begins like one, has a control character, or is too long.</exception>
    public static void Check(string fileName)
    {
        if (fileName.Length > FileLimits.NameCharacters)
            throw UnreadableFileException.Name(
                fileName, $"The file's name has more than {FileLimits.NameCharacters} characters.",
                $"文件名超过 {FileLimits.NameCharacters} 个字符。");
        if (fileName.Any(IsControl))
            throw UnreadableFileException.Name(
                string.Concat(fileName.Select(c => IsControl(c) ? '\uFFFD' : c)),
                "The file's name has a control character.", "文件名含有控制字符。");
        if (fileName.AsSpan().ContainsAny('/', '\\'))
            throw UnreadableFileException.Name(
                fileName, "The file's name is a path: it has a slash or backslash.", "文件名含有路径分隔符（/ 或 \\）。");
        if (fileName.StartsWith("..", StringComparison.Ordinal))
            throw UnreadableFileException.Name(fileName, "The file's name begins with '..'.", "文件名以“..”开头。");
    }

    // The characters that turn the direction of writing are of the category Format: they can hide an ending.
    private static bool IsControl(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
