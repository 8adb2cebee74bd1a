using System.Text.RegularExpressions;
using Antimony.Survey.Files.Formats;
using Antimony.Survey.Files.Words;

namespace Antimony.Survey.Files.Headers;

/// <summary>What a cell outside the table says about the table's unit, such as <c>单位：千克</c> or <c>Unit: kg</c>.</summary>
/// <param name="Row">The cell's row.</param>
/// <param name="Cell">The whole cell as written.</param>
/// <param name="Written">The unit as stated.</param>
/// <param name="Unit">The unit; <see langword="null"/> where it is none of mass, or two at once.</param>
internal sealed partial record UnitStatement(int Row, string Cell, string Written, MassUnit? Unit)
{
    private const int Longest = 500;

    private static readonly char[] Between = [' ', '\t', '\n', '\r', ',', ';', '、', '。', '|', '和', '及', '&'];

    private static readonly char[] Brackets = ['(', ')', '[', ']', '【', '】', '〔', '〕', '{', '}'];

    /// <summary>The statements in a row above the header: with the word unit, or a unit alone in a bracket or a cell, or
    /// "in kg", 以千克计.</summary>
    public static IEnumerable<UnitStatement> InTitle(TableRow row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i] is not { Kind: CellKind.Text, IsFollower: false } cell || cell.Text.Length > Longest) continue;
            var text = AliasText.Normal(cell.Text);
            // The label may stand in one cell and the unit in the next.
            if (LabelAtEnd().IsMatch(text)) text = $"{text} {Next(row, i)}";
            var found = Labelled(text, cell.Text.Trim(), row.Number).ToList();
            var statements = found.Count > 0 ? found : Unlabelled(text, cell.Text.Trim(), row.Number);
            foreach (var statement in statements) yield return statement;
        }
    }

    /// <summary>The statements in a header cell that is no column's.</summary>
    public static IEnumerable<UnitStatement> InHeader(HeaderCell cell, int row) =>
        cell.Written.Length > Longest ? [] : Labelled(AliasText.Normal(cell.Written), cell.Written, row);

    /// <summary>Whether the text has the word unit.</summary>
    public static bool IsLabelled(string text) => text.Length <= Longest && Label().IsMatch(AliasText.Normal(text));

    private static IEnumerable<UnitStatement> Labelled(string text, string cell, int row)
    {
        var labels = Label().Matches(text);
        for (var i = 0; i < labels.Count; i++)
        {
            var start = labels[i].Index + labels[i].Length;
            var rest = text[start..(i + 1 < labels.Count ? labels[i + 1].Index : text.Length)];
            // What stands in a bracket is no unit; where the statement itself stands in one, it ends there.
            rest = Bracketed().Replace(rest, " ").Split(Brackets)[0].Trim();
            var units = UnitsIn(rest);
            if (units.Count > 0) yield return new UnitStatement(row, cell, rest, MassUnits.Common(units));
            // Without a colon 单位 may be part of any sentence, and it also means an organisation.
            else if (labels[i].Groups["is"].Success && rest.Any(c => char.IsLetter(c) || c == '%')
                && !MassUnits.IsOrganisation(text[..labels[i].Index], rest))
                yield return new UnitStatement(row, cell, rest, null);
        }
    }

    private static IEnumerable<UnitStatement> Unlabelled(string text, string cell, int row) => Loose().Matches(text)
        .Select(match => match.Groups["unit"].Value.Trim()).Append(text)
        .Select(written => (Written: written, Unit: MassUnits.Find(written)))
        .Where(pair => pair.Unit is not null)
        .Select(pair => new UnitStatement(row, cell, pair.Written, pair.Unit));

    // 吨、% names one unit of mass and one of something else.
    private static List<MassUnit> UnitsIn(string text) => MassUnits.Find(text) is { } whole
        ? [whole]
        : [.. text.Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(MassUnits.Find).OfType<MassUnit>()];

    private static string Next(TableRow row, int column)
    {
        for (var i = column + 1; i < row.Count; i++)
        {
            if (!row[i].IsBlank && !row[i].IsFollower) return AliasText.Normal(row[i].Text);
        }

        return "";
    }

    private const RegexOptions Flags = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"(?:单位|(?<![a-z])units?(?![a-z])(?:\s+of\s+(?:mass|weight|measure(?:ment)?))?)\s*" +
        @"(?<is>[:=]|为|是|is\s|are\s)?", Flags)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?:单位|(?<![a-z])units?)\s*[:=]?\s*\z", Flags)]
    private static partial Regex LabelAtEnd();

    [GeneratedRegex(@"[(\[【〔{][^()\[\]【】〔〕{}]*[)\]】〕}]", Flags)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"[(\[【〔{](?:in\s+)?(?<unit>[^()\[\]【】〔〕{}]+)[)\]】〕}]|" +
        @"(?<![a-z])in\s+(?<unit>[a-z]+(?:\s+tonn?e?s?)?)|" +
        @"以(?<unit>[^以]{1,4}?)(?:计|为单位)", Flags)]
    private static partial Regex Loose();
}
