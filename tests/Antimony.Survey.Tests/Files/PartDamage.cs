using System.IO.Compression;

namespace Antimony.Survey.Tests.Files;

/// <summary>Damages one part of a workbook and packs it again, so that the archive is sound and the damage reaches the readers
/// of XML.</summary>
internal static class PartDamage
{
    /// <param name="workbook">The workbook.</param>
    /// <param name="part">Which part.</param>
    /// <param name="place">Where in it.</param>
    /// <param name="value">The byte that the damage uses.</param>
    /// <param name="kind">0 replaces a byte, 1 cuts the part short, 2 doubles its end, 3 takes a byte out.</param>
    public static byte[] Apply(byte[] workbook, int part, int place, byte value, int kind)
    {
        using var memory = new MemoryStream();
        memory.Write(workbook);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            var old = zip.Entries[part % zip.Entries.Count];
            using var content = new MemoryStream();
            using (var stream = old.Open()) stream.CopyTo(content);
            var bytes = content.ToArray();
            var at = place % bytes.Length;
            var name = old.FullName;
            old.Delete();
            using var replaced = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            replaced.Write(kind switch
            {
                0 => [.. bytes[..at], value, .. bytes[(at + 1)..]],
                1 => bytes[..at],
                2 => [.. bytes, .. bytes[at..]],
                _ => [.. bytes[..at], .. bytes[(at + 1)..]],
            });
        }

        return memory.ToArray();
    }
}
