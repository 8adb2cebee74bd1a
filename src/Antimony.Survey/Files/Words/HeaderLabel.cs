using System.Text.RegularExpressions;

namespace Antimony.Survey.Files.Words;

/// <summary>A header cell taken apart: its name without unit and brackets, and the unit and period it states.</summary>
/// <param name="Written">The header as written.</param>
/// <param name="Key">The whole name outside brackets, in alias form.</param>
/// <param name="BareKey">The same without a unit at its end.</param>
/// <param name="Unit">The unit stated in a bracket or at the end.</param>
/// <param name="Basis">The period stated in a bracket or by a name such as 月产能.</param>
/// <param name="Remark">What a bracket says that is neither.</param>
internal sealed partial record HeaderLabel(
    string Written, string Key, string BareKey, MassUnit? Unit, CapacityBasis? Basis, string? Remark)
{
    public static HeaderLabel Parse(string written)
    {
        var text = AliasText.Normal(written.Length > AliasText.MaxLength ? written[..AliasText.MaxLength] : written);
        var (unit, basis, remark) = (default(MassUnit), default(CapacityBasis?), default(string));
        foreach (Match match in Brackets().Matches(text))
        {
            var inside = match.Groups[1].Value;
            if (MassUnits.Find(inside.Replace("单位:", "", StringComparison.Ordinal)) is { } stated) unit = stated;
            else if (MassUnits.Period(inside) is { } period) basis = period;
            else if (!MassUnits.IsHarmless(inside)) remark ??= inside;
        }

        var name = Brackets().Replace(text, " ").Trim();
        var (bare, atEnd) = SplitUnit(name);
        unit ??= atEnd;
        basis ??= unit?.Per ?? BasisInName(name);
        return new HeaderLabel(written.Trim(), AliasText.Key(name), AliasText.Key(bare), unit, basis, remark);
    }

    private static (string Bare, MassUnit? Unit) SplitUnit(string name)
    {
        var match = UnitAtEnd().Match(name);
        return match.Success && MassUnits.Find(match.Groups[2].Value) is { } unit ? (match.Groups[1].Value, unit) : (name, null);
    }

    private static CapacityBasis? BasisInName(string name) =>
        Names(name, "月产能", "monthly") ? CapacityBasis.Month
        : Names(name, "年产能", "annual") ? CapacityBasis.Year
        : null;

    private static bool Names(string name, string zh, string en) =>
        name.Contains(zh, StringComparison.Ordinal) || name.Contains(en, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"[(\[【〔{]([^()\[\]【】〔〕{}]*)[)\]】〕}]", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\A(.+?)(?:[\s,_:;/-]+|(?=[万千公]?(?:吨|斤|克)))([^\s,_:;/-]+(?:/[^\s/]+)?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex UnitAtEnd();
}
