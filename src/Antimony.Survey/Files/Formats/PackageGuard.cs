using System.Buffers;
using System.IO.Compression;
using System.Xml;
using Antimony.Survey.Rules;
using static System.FormattableString;

namespace Antimony.Survey.Files.Formats;

/// <summary>Looks through a workbook's zip archive before any library opens it: inflates every part once, counting, and refuses
/// what unpacks to too much, has a document type definition or holds two parts of one name.</summary>
internal static class PackageGuard
{
    private static readonly XmlReaderSettings NoDefinitions = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = false,
    };

    /// <summary>Checks the archive.</summary>
    /// <returns>The parts that may have merged cells, by full name.</returns>
    /// <exception cref="UnreadableFileException">A limit is exceeded or a definition is found.</exception>
    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    public static HashSet<string> Check(Stream content)
    {
        using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > FileLimits.Parts) throw TooLarge();
        var allowed = Math.Min(FileLimits.UnpackedBytes, FileLimits.UnpackedRatio * content.Length);
        if (archive.Entries.Sum(entry => (double)entry.Length) > allowed) throw TooLarge();

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var merged = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries)
        {
            if (!names.Add(entry.FullName)) throw new InvalidDataException("Two parts have one name.");
            if (IsXml(entry)) RefuseDefinition(entry);
            using (var part = entry.Open())
            {
                if (Scan(part, ref allowed)) merged.Add(entry.FullName);
            }
        }

        return merged;
    }

    private static bool IsXml(ZipArchiveEntry entry)
    {
        Span<byte> start = stackalloc byte[4];
        using var part = entry.Open();
        start = start[..part.ReadAtLeast(start, 4, throwOnEndOfStream: false)];
        return start is [0xEF, 0xBB, 0xBF, (byte)'<'] or [(byte)'<', ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
            or [0, (byte)'<', ..] or [(byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n', ..];
    }

    // A document type definition can only stand before the root element.
    private static void RefuseDefinition(ZipArchiveEntry entry)
    {
        using var part = entry.Open();
        using var reader = XmlReader.Create(part, NoDefinitions);
        reader.MoveToContent();
    }

    private static bool Scan(Stream part, ref long allowed)
    {
        var mark = "mergeCell"u8;
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            var (kept, found, first) = (0, false, true);
            int read;
            while ((read = part.Read(buffer, kept, buffer.Length - kept)) > 0)
            {
                allowed -= read;
                if (allowed < 0) throw TooLarge();
                var here = buffer.AsSpan(0, kept + read);
                // In UTF-16 the mark cannot be seen; such a part is looked into all the same.
                found |= here.IndexOf(mark) >= 0 || (first && here is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]);
                first = false;
                kept = Math.Min(mark.Length - 1, here.Length);
                here[^kept..].CopyTo(buffer);
            }

            return found;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static UnreadableFileException TooLarge()
    {
        var mebibytes = Invariant($"{FileLimits.UnpackedBytes >> 20} MiB");
        var ratio = Invariant($"{FileLimits.UnpackedRatio}");
        return UnreadableFileException.Limit(
            $"The workbook unpacks to more than {mebibytes}, or to more than {ratio} times its size.",
            $"工作簿解压后超过 {mebibytes}，或超过其自身大小的 {ratio} 倍。");
    }
}
