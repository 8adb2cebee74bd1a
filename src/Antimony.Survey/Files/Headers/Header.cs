using Antimony.Survey.Files.Formats;
using Antimony.Survey.Files.Words;

namespace Antimony.Survey.Files.Headers;

/// <summary>One column of a sheet as its header has it.</summary>
/// <param name="Index">Zero-based.</param>
/// <param name="Label">The header taken apart.</param>
/// <param name="Column">What it means, where that is known.</param>
/// <param name="IsMisspelt">Whether its header only nearly says so, see <see cref="MisspeltHeaders"/>.</param>
internal sealed record HeaderCell(int Index, HeaderLabel Label, Column? Column, bool IsMisspelt = false)
{
    /// <summary>The header as written.</summary>
    public string Written => Label.Written;
}

/// <summary>The header of a sheet: of which kind its table is and which column means what.</summary>
/// <param name="Kind">The kind of table.</param>
/// <param name="Rows">Its one or two rows, as they stand.</param>
/// <param name="Cells">Every column with a header.</param>
internal sealed record Header(FileKind Kind, IReadOnlyList<TableRow> Rows, IReadOnlyList<HeaderCell> Cells)
{
    /// <summary>The number of its first row; what stands above are titles.</summary>
    public int FirstRow => Rows[0].Number;

    /// <summary>The number of its last row.</summary>
    public int Row => Rows[^1].Number;

    /// <summary>How many columns are known.</summary>
    public int Known { get; } = Cells.Count(cell => cell.Column is { Role: not ColumnRole.Ignored });

    /// <summary>The first column of that role.</summary>
    public HeaderCell? Find(ColumnRole role) => Cells.FirstOrDefault(cell => cell.Column?.Role == role);
}
