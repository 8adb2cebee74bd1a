namespace Antimony.Survey.Files.Words;

/// <summary>A unit of mass, with the period where one is stated (<c>t/a</c>).</summary>
internal sealed record MassUnit(string Name, double Tonnes, CapacityBasis? Per = null);

/// <summary>The units that headers and cells may state.</summary>
internal static class MassUnits
{
    private static readonly UnitTable Table = AliasFile.Load<UnitTable>("units");

    private static readonly Dictionary<string, MassUnit> ByWord = Table.Units
        .SelectMany(unit => unit.Words.Select(word => (Key: AliasText.Key(word), Unit: new MassUnit(unit.Name, unit.Tonnes))))
        .ToDictionary(pair => pair.Key, pair => pair.Unit);

    private static readonly HashSet<string> Harmless = [.. Table.Harmless.Select(AliasText.Key)];

    /// <summary>Tonnes, the unit where none is stated.</summary>
    public static MassUnit Tonne { get; } = new("t", 1);

    /// <summary>The unit that the text states, or <see langword="null"/>.</summary>
    public static MassUnit? Find(string text)
    {
        var parts = AliasText.Normal(text).Replace(" per ", "/", StringComparison.OrdinalIgnoreCase)
            .Replace("每", "/", StringComparison.Ordinal).Split('/');
        if (parts.Length > 2 || !ByWord.TryGetValue(AliasText.Key(parts[0]), out var unit)) return null;
        if (parts.Length == 1) return unit;
        return Period(parts[1]) is { } period ? unit with { Per = period } : null;
    }

    /// <summary>The unit that all of those are, periods aside (吨 and 吨/年 are one); <see langword="null"/> where they are
    /// several.</summary>
    public static MassUnit? Common(IReadOnlyList<MassUnit> units)
    {
        var periods = units.Select(unit => unit.Per).OfType<CapacityBasis>().Distinct().ToList();
        return units.DistinctBy(unit => unit.Tonnes).Count() == 1 && periods.Count <= 1
            ? units[0] with { Per = periods.Count == 1 ? periods[0] : null }
            : null;
    }

    /// <summary>The period that a capacity is stated for.</summary>
    public static CapacityBasis? Period(string text) => AliasText.Key(text) switch
    {
        var key when Table.Year.Contains(key) => CapacityBasis.Year,
        var key when Table.Month.Contains(key) => CapacityBasis.Month,
        _ => null,
    };

    /// <summary>Whether 单位 behind that text means an organisation, as in 填报单位, or the text behind it names one.</summary>
    public static bool IsOrganisation(string before, string after) =>
        Table.OrganisationLabels.Any(label => before.TrimEnd().EndsWith(label, StringComparison.OrdinalIgnoreCase))
        || Table.Organisations.Any(word => after.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a bracket with that text says nothing about the unit.</summary>
    public static bool IsHarmless(string text) => Harmless.Contains(AliasText.Key(text));

    private sealed record UnitTable(
        IReadOnlyList<UnitWords> Units, HashSet<string> Year, HashSet<string> Month, IReadOnlyList<string> Harmless,
        IReadOnlyList<string> OrganisationLabels, IReadOnlyList<string> Organisations);

    private sealed record UnitWords(string Name, double Tonnes, IReadOnlyList<string> Words);
}
