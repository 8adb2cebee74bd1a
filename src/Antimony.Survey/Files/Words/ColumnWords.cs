using System.Collections.Frozen;

namespace Antimony.Survey.Files.Words;

/// <summary>What columns are called, by their names in the contract, as <c>columns.json</c> lists it.</summary>
/// <param name="Responses">The columns of a file of responses.</param>
/// <param name="Products">The products' own columns.</param>
/// <param name="Aggregates">The columns of a file of external aggregates.</param>
/// <param name="Ignored">Words for columns that nobody has to read.</param>
/// <param name="Masses">Columns whose numbers are masses; their names in the contract end in <c>_t</c>.</param>
internal sealed record ColumnTable(
    Dictionary<string, string[]> Responses,
    Dictionary<string, string[]> Products,
    Dictionary<string, string[]> Aggregates,
    string[] Ignored,
    string[] Masses);

/// <summary>The words that head columns.</summary>
internal static class ColumnWords
{
    public static ColumnTable Table { get; } = AliasFile.Load<ColumnTable>("columns");

    private static readonly FrozenSet<string> AllKeys = Table.Responses.Concat(Table.Products).Concat(Table.Aggregates)
        .SelectMany(column => column.Value.Append(column.Key)).Select(AliasText.Key).ToFrozenSet();

    /// <summary>Whether some kind of file has a column of that name.</summary>
    public static bool Knows(string text)
    {
        if (text.Length is 0 or > AliasText.MaxLength) return false;
        var label = HeaderLabel.Parse(text);
        return AllKeys.Contains(label.Key) || AllKeys.Contains(label.BareKey);
    }
}
