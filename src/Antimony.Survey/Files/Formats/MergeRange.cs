using System.Globalization;

namespace Antimony.Survey.Files.Formats;

/// <summary>A merged range; rows are one-based, columns zero-based.</summary>
internal readonly record struct MergeRange(int FirstRow, int LastRow, int FirstColumn, int LastColumn)
{
    public static bool TryParse(string? reference, out MergeRange range)
    {
        range = default;
        var text = reference.AsSpan();
        var colon = text.IndexOf(':');
        if (colon < 0
            || !CellReference.TryParse(text[..colon], out var from)
            || !CellReference.TryParse(text[(colon + 1)..], out var to)
            || to.Row < from.Row || to.Column < from.Column)
            return false;
        range = new MergeRange(from.Row, to.Row, from.Column, to.Column);
        return true;
    }
}

/// <summary>A cell's place such as <c>B7</c>; the row is one-based, the column zero-based.</summary>
internal readonly record struct CellReference(int Row, int Column)
{
    private const int LastRow = 1_048_576;
    private const int LastColumn = 16_384;

    /// <summary>The place as spreadsheet programs write it.</summary>
    public override string ToString()
    {
        var letters = "";
        for (var left = Column + 1; left > 0; left = (left - 1) / 26) letters = (char)('A' + ((left - 1) % 26)) + letters;
        return string.Create(CultureInfo.InvariantCulture, $"{letters}{Row}");
    }

    public static bool TryParse(ReadOnlySpan<char> text, out CellReference reference)
    {
        reference = default;
        var (column, row, i) = (0, 0, 0);
        for (; i < text.Length && char.IsAsciiLetter(text[i]) && column <= LastColumn; i++)
            column = (26 * column) + (text[i] & 0x1F);
        for (; i < text.Length && char.IsAsciiDigit(text[i]) && row <= LastRow; i++)
            row = (10 * row) + text[i] - '0';
        if (i < text.Length || column is 0 or > LastColumn || row is 0 or > LastRow) return false;
        reference = new CellReference(row, column - 1);
        return true;
    }
}
