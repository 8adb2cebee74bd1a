using System.Collections.Frozen;

namespace Antimony.Survey.Files.Words;

/// <summary>The names of the provinces in both languages.</summary>
internal static class Provinces
{
    private static readonly string[] Endings = ["", "省", "市", "自治区", "province", "autonomous region", "city"];

    private static readonly FrozenDictionary<string, Province> ByName = Names().ToFrozenDictionary();

    /// <summary>The two provinces whose names in plain pinyin are one.</summary>
    public static (Province Shanxi, Province Shaanxi) Twins { get; } =
        (Province.Parse("CN-SX", null), Province.Parse("CN-SN", null));

    /// <summary>The province; or that the name may be either of the twins; or the nearest name.</summary>
    public static (Province? Province, bool Ambiguous, string? Suggestion) Find(string written)
    {
        var key = AliasText.Key(written);
        if (key is "shanxi" or "shanxiprovince") return (null, true, null);
        if (ByName.TryGetValue(key, out var province)) return (province, false, null);
        return (null, false, Spelling.Nearest(key, ByName.Keys) is { } near ? NameOf(ByName[near]) : null);
    }

    /// <summary>The province by its name and code, as findings name it.</summary>
    public static string NameOf(Province province) => $"{province.ChineseName} ({province.Code})";

    private static Dictionary<string, Province> Names()
    {
        var names = new Dictionary<string, Province>();
        var extra = AliasFile.Load<Dictionary<string, string[]>>("provinces");
        foreach (var province in Province.All)
        {
            names[AliasText.Key(province.Code)] = province;
            foreach (var name in (string[])[province.Name, province.ChineseName, .. extra.GetValueOrDefault(province.Code) ?? []])
            {
                foreach (var ending in Endings) names[AliasText.Key(name + ending)] = province;
            }

            // Both languages beside each other, either first.
            names[AliasText.Key(province.ChineseName + province.Name)] = province;
            names[AliasText.Key(province.Name + province.ChineseName)] = province;
        }

        return names;
    }
}
