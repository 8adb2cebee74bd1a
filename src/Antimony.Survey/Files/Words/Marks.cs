using System.Collections.Frozen;

namespace Antimony.Survey.Files.Words;

/// <summary>Words and signs that stand where a number or a producer would: marks of nothing, of a halt, of an approximation, of
/// a total, of a note.</summary>
internal static class Marks
{
    private static readonly MarkTable Table = AliasFile.Load<MarkTable>("marks");

    private static readonly FrozenDictionary<string, NumberReading> Numbers = new (string[] Words, NumberReading Reading)[]
        {
            (Table.Halted, new NumberReading(NumberKind.HaltedMark)),
            (Table.Zero, new NumberReading(NumberKind.Number)),
            (Table.Dash, new NumberReading(NumberKind.Dash)),
            (Table.Blank, new NumberReading(NumberKind.Blank)),
        }
        .SelectMany(kind => kind.Words.Select(word => KeyValuePair.Create(AliasText.Normal(word), kind.Reading)))
        .DistinctBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Totals = Table.Totals.Select(AliasText.Key).ToFrozenSet();

    private static readonly FrozenSet<string> Subtotals = Table.Subtotals.Select(AliasText.Key).ToFrozenSet();

    private static readonly string[] Notes = [.. Table.Notes.Select(AliasText.Key)];

    /// <summary>What a word or sign in a number cell means, if it is one.</summary>
    public static NumberReading? Find(string normal) => Numbers.TryGetValue(normal, out var reading) ? reading : null;

    /// <summary>The text without a mark of approximation; as it is where it has none.</summary>
    public static string WithoutApproximation(string normal)
    {
        foreach (var prefix in Table.ApproximatePrefixes)
        {
            if (normal.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) normal = normal[prefix.Length..].TrimStart();
        }

        foreach (var suffix in Table.ApproximateSuffixes)
        {
            if (normal.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) normal = normal[..^suffix.Length].TrimEnd();
        }

        return normal;
    }

    /// <summary>Whether the cell names a total (<see langword="true"/>), a subtotal (<see langword="false"/>) or neither. A total
    /// of something named, such as 湖南合计, is a subtotal.</summary>
    public static bool? IsTotal(string written)
    {
        if (written.Length is 0 or > 40) return null;
        var key = AliasText.Key(written.Split('(', '（', ':', '：')[0]);
        if (Totals.Contains(key)) return true;
        if (Subtotals.Contains(key)) return false;
        return key.EndsWith("合计", StringComparison.Ordinal) || key.EndsWith("小计", StringComparison.Ordinal) ? false : null;
    }

    /// <summary>Whether the cell begins a note or a signature line.</summary>
    public static bool IsNote(string written)
    {
        var key = AliasText.Key(written);
        return Array.Exists(Notes, note => key.StartsWith(note, StringComparison.Ordinal));
    }

    /// <summary>The basis that a cell of the basis column states.</summary>
    public static CapacityBasis? Basis(string written)
    {
        var normal = AliasText.Normal(written);
        return Table.Year.Contains(normal, StringComparer.OrdinalIgnoreCase) ? CapacityBasis.Year
            : Table.Month.Contains(normal, StringComparer.OrdinalIgnoreCase) ? CapacityBasis.Month
            : null;
    }

    private sealed record MarkTable(
        string[] Halted, string[] Zero, string[] Dash, string[] Blank, string[] ApproximatePrefixes, string[] ApproximateSuffixes,
        string[] Totals, string[] Subtotals, string[] Notes, string[] Year, string[] Month);
}
