namespace Antimony.Survey.Files.Formats;

/// <summary>What a cell holds before its column is known.</summary>
internal enum CellKind : byte
{
    /// <summary>Nothing.</summary>
    Blank,

    /// <summary>Text, a number written as text included.</summary>
    Text,

    /// <summary>A number of a workbook.</summary>
    Number,

    /// <summary>A number of a workbook shown as a percentage: 0.05 shows as 5 %.</summary>
    Percent,

    /// <summary>A date of a workbook; its text is <c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary>A spreadsheet error such as <c>#REF!</c>.</summary>
    Error,

    /// <summary>A formula saved without its result.</summary>
    Uncomputed,
}

/// <summary>A cell's part in a merged range.</summary>
internal enum MergeRole : byte
{
    /// <summary>Not merged, or merged with nothing that matters.</summary>
    None,

    /// <summary>The written cell of a range over several rows.</summary>
    Anchor,

    /// <summary>A cell that shows the value of a cell in the same row alone.</summary>
    Beside,

    /// <summary>A cell that shows the value of the written cell of a range over several rows.</summary>
    Follower,
}

/// <summary>One cell as read: its text as written, and its number where a workbook stores one.</summary>
internal readonly record struct Cell(CellKind Kind, string Text, double Number = 0, MergeRole Merge = MergeRole.None)
{
    /// <summary>A cell with that text; blank where it is only white space.</summary>
    public static Cell OfText(string text) =>
        string.IsNullOrWhiteSpace(text) ? default : new Cell(CellKind.Text, text);

    /// <summary>Whether the value stands in another cell.</summary>
    public bool IsFollower => Merge is MergeRole.Beside or MergeRole.Follower;

    public bool IsBlank => Kind == CellKind.Blank;

    /// <summary>Text as written, never null.</summary>
    public string Written => Text ?? "";
}
