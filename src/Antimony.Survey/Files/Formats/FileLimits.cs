namespace Antimony.Survey.Files.Formats;

/// <summary>What a survey file may be at most.</summary>
public static class FileLimits
{
    /// <summary>Bytes of the file.</summary>
    public const long Bytes = 20L << 20;

    /// <summary>Characters of its name.</summary>
    public const int NameCharacters = 200;

    /// <summary>Rows of data.</summary>
    public const int Rows = 200_000;

    /// <summary>Columns of a sheet.</summary>
    public const int Columns = 200;

    /// <summary>Characters of a cell.</summary>
    public const int CellCharacters = 32_767;

    /// <summary>Bytes of all parts of a workbook once unpacked.</summary>
    public const long UnpackedBytes = 200L << 20;

    /// <summary>Unpacked bytes over packed ones.</summary>
    public const int UnpackedRatio = 200;

    /// <summary>Parts of a workbook.</summary>
    public const int Parts = 2_000;

    /// <summary>Characters of a workbook's table of shared strings: it has to be in memory while its sheets are read.</summary>
    public const int SharedCharacters = 16 << 20;

    /// <summary>Entries of that table.</summary>
    public const int SharedStrings = 1 << 20;

    /// <summary>Rows from the top among which the header is looked for.</summary>
    public const int HeaderRows = 20;

    /// <summary>Merged ranges of a sheet.</summary>
    public const int MergedRanges = 50_000;
}
