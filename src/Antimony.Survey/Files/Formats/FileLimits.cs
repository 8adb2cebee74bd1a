namespace Antimony.Survey.Files.Formats;

/// <summary>What a survey file may be at most.</summary>
public static class FileLimits
{
    /// <summary>Bytes of the file.</summary>
    public const long Bytes = 20L << 20;

    /// <summary>Characters of its name.</summary>
    public const int NameCharacters = 200;

    /// <summary>Rows of data.</summary>
    internal const int Rows = 200_000;

    /// <summary>Columns of a sheet.</summary>
    internal const int Columns = 200;

    /// <summary>Characters of a cell.</summary>
    internal const int CellCharacters = 32_767;

    /// <summary>Bytes of all parts of a workbook once unpacked.</summary>
    internal const long UnpackedBytes = 200L << 20;

    /// <summary>Unpacked bytes over packed ones.</summary>
    internal const int UnpackedRatio = 200;

    /// <summary>Parts of a workbook.</summary>
    internal const int Parts = 2_000;

    /// <summary>Characters of a workbook's table of shared strings: it has to be in memory while its sheets are read.</summary>
    internal const int SharedCharacters = 16 << 20;

    /// <summary>Entries of that table.</summary>
    internal const int SharedStrings = 1 << 20;

    /// <summary>Rows from the top among which the header is looked for.</summary>
    internal const int HeaderRows = 20;

    /// <summary>Merged ranges of a sheet.</summary>
    internal const int MergedRanges = 50_000;
}
