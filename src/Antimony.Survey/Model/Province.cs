using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Antimony.Survey.Model;

/// <summary>A province-level division of China, by its ISO 3166-2 code.</summary>
[JsonConverter(typeof(ParsableJsonConverter<Province>))]
public sealed record Province : IParsable<Province>
{
    private Province(string code, string name, string chineseName) =>
        (Code, Name, ChineseName) = (code, name, chineseName);

    /// <summary>ISO 3166-2 code, such as <c>CN-HN</c>.</summary>
    public string Code { get; }

    /// <summary>English name, such as Hunan.</summary>
    public string Name { get; }

    /// <summary>Chinese short name, such as 湖南.</summary>
    public string ChineseName { get; }

    /// <summary>All 34, by code.</summary>
    public static IReadOnlyList<Province> All { get; } =
    [
        new("CN-AH", "Anhui", "安徽"), new("CN-BJ", "Beijing", "北京"), new("CN-CQ", "Chongqing", "重庆"),
        new("CN-FJ", "Fujian", "福建"), new("CN-GD", "Guangdong", "广东"), new("CN-GS", "Gansu", "甘肃"),
        new("CN-GX", "Guangxi", "广西"), new("CN-GZ", "Guizhou", "贵州"), new("CN-HA", "Henan", "河南"),
        new("CN-HB", "Hubei", "湖北"), new("CN-HE", "Hebei", "河北"), new("CN-HI", "Hainan", "海南"),
        new("CN-HK", "Hong Kong", "香港"), new("CN-HL", "Heilongjiang", "黑龙江"), new("CN-HN", "Hunan", "湖南"),
        new("CN-JL", "Jilin", "吉林"), new("CN-JS", "Jiangsu", "江苏"), new("CN-JX", "Jiangxi", "江西"),
        new("CN-LN", "Liaoning", "辽宁"), new("CN-MO", "Macao", "澳门"), new("CN-NM", "Inner Mongolia", "内蒙古"),
        new("CN-NX", "Ningxia", "宁夏"), new("CN-QH", "Qinghai", "青海"), new("CN-SC", "Sichuan", "四川"),
        new("CN-SD", "Shandong", "山东"), new("CN-SH", "Shanghai", "上海"), new("CN-SN", "Shaanxi", "陕西"),
        new("CN-SX", "Shanxi", "山西"), new("CN-TJ", "Tianjin", "天津"), new("CN-TW", "Taiwan", "台湾"),
        new("CN-XJ", "Xinjiang", "新疆"), new("CN-XZ", "Tibet", "西藏"), new("CN-YN", "Yunnan", "云南"),
        new("CN-ZJ", "Zhejiang", "浙江"),
    ];

    private static readonly Dictionary<string, Province> ByCode = All.ToDictionary(p => p.Code, StringComparer.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    /// <summary>Reads an ISO 3166-2 code; names are the file reader's work.</summary>
    /// <exception cref="FormatException">No province has that code.</exception>
    public static Province Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var province) ? province : throw new FormatException($"'{s}' is no code of a province.");

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Province result)
    {
        result = null;
        return s is not null && ByCode.TryGetValue(s, out result);
    }
}
