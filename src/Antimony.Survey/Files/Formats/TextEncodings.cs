using System.Buffers;
using System.Text;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Files.Formats;

/// <summary>The encoding of a text file: its byte order mark, else strict UTF-8, else strict GB18030, else none. Nothing is
/// guessed by statistics.</summary>
internal static class TextEncodings
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The encoding and the length of its mark in bytes.</summary>
    /// <exception cref="UnreadableFileException">No encoding fits every byte, or the text holds a NUL.</exception>
    public static (Encoding Encoding, int MarkLength) Of(Stream content)
    {
        Span<byte> mark = stackalloc byte[3];
        content.Position = 0;
        mark = mark[..content.ReadAtLeast(mark, 3, throwOnEndOfStream: false)];
        (Encoding Encoding, int MarkLength)[] candidates = mark switch
        {
            [0xEF, 0xBB, 0xBF, ..] => [(Utf8, 3)],
            [0xFF, 0xFE, ..] => [(new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true), 2)],
            [0xFE, 0xFF, ..] => [(new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true), 2)],
            _ => [(Utf8, 0), (Gb18030, 0)],
        };
        foreach (var candidate in candidates)
        {
            content.Position = candidate.MarkLength;
            if (Fits(content, candidate.Encoding)) return candidate;
        }

        throw UnreadableFileException.Format(
            "The file is text in an encoding that is neither UTF-8, UTF-16 nor GB18030, or no text at all.",
            "文件的编码不是 UTF-8、UTF-16 或 GB18030，或者不是文本文件。");
    }

    private static bool Fits(Stream content, Encoding encoding)
    {
        var decoder = encoding.GetDecoder();
        var bytes = ArrayPool<byte>.Shared.Rent(1 << 14);
        var chars = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(bytes.Length));
        try
        {
            int read;
            do
            {
                read = content.Read(bytes, 0, bytes.Length);
                var count = decoder.GetChars(bytes, 0, read, chars, 0, flush: read == 0);
                if (chars.AsSpan(0, count).Contains('\0')) return false;
            }
            while (read > 0);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<char>.Shared.Return(chars);
        }
    }
}
