using Antimony.Survey.Files.Formats;
using Antimony.Survey.Files.Words;

namespace Antimony.Survey.Files.Headers;

/// <summary>Finds the header among a sheet's first rows: the row, or the two rows, with most columns that the survey
/// knows.</summary>
internal static class HeaderFinder
{
    // One known word may be chance; two beside each other are a header.
    private const int FewestKnown = 2;

    public static Header? Find(IReadOnlyList<TableRow> rows, IReadOnlyList<ColumnAliases> kinds)
    {
        var best = default(Header);
        foreach (var aliases in kinds)
        {
            if (Find(rows, aliases) is { Known: >= FewestKnown } found && found.Known > (best?.Known ?? 0)) best = found;
        }

        return best;
    }

    // One row is preferred to two of as many columns, unless one of the two has units for the other.
    private static Header? Find(IReadOnlyList<TableRow> rows, ColumnAliases aliases)
    {
        var best = rows.Select(row => OneRow(row, aliases)).MaxBy(header => header.Known);
        for (var i = 0; i + 1 < rows.Count; i++)
        {
            // Words over a row of numbers are a header over data, whatever the words under them would make.
            if (HasNumbers(rows[i + 1])) continue;
            var two = TwoRows(rows[i], rows[i + 1], aliases);
            if (two.Known < best!.Known) continue;
            var addsUnits = (best.FirstRow == two.Row && GroupsUnits(rows[i]))
                || (best.Row == two.FirstRow && IsUnits(rows[i + 1]));
            if (two.Known > best.Known || addsUnits) best = two;
        }

        return best;
    }

    // A title stands in the first column or begins there.
    private static bool GroupsUnits(TableRow row)
    {
        for (var i = 1; i < row.Count; i++)
        {
            if (row[i] is { Kind: CellKind.Text } cell && cell.Text != row[0].Text && !UnitStatement.IsLabelled(cell.Text)
                && HeaderLabel.Parse(cell.Text) is { Unit: not null } or { Basis: not null })
                return true;
        }

        return false;
    }

    private static bool IsUnits(TableRow row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (!row[i].IsBlank && !row[i].IsFollower && !IsUnit(row[i])) return false;
        }

        return true;
    }

    private static bool IsUnit(Cell cell) => AliasText.Normal(cell.Written).Trim('(', ')', '[', ']') is var text
        && (text == "%" || MassUnits.Find(text) is not null);

    private static Header OneRow(TableRow row, ColumnAliases aliases)
    {
        var cells = new List<HeaderCell>();
        for (var i = 0; i < row.Count; i++)
        {
            var cell = row[i];
            if (cell.IsBlank || cell.IsFollower) continue;
            var label = HeaderLabel.Parse(cell.Text);
            cells.Add(new HeaderCell(i, label, aliases.Find(label)));
        }

        return new Header(aliases.Kind, [row], cells);
    }

    private static Header TwoRows(TableRow groups, TableRow names, ColumnAliases aliases)
    {
        var cells = new List<HeaderCell>();
        var open = default(HeaderLabel);
        for (var i = 0; i < Math.Max(groups.Count, names.Count); i++)
        {
            var (label, column) = Combine(groups[i], names[i], aliases);
            // A group that is not merged holds for the columns up to the next one.
            if (!groups[i].IsBlank) open = groups[i].IsFollower || names[i].IsBlank ? null : HeaderLabel.Parse(groups[i].Text);
            else if (label is { Unit: null }) label = label with { Unit = open?.Unit, Basis = label.Basis ?? open?.Basis };
            if (label is not null) cells.Add(new HeaderCell(i, label, column));
        }

        return new Header(aliases.Kind, [groups, names], cells);
    }

    private static (HeaderLabel? Label, Column? Column) Combine(Cell group, Cell name, ColumnAliases aliases)
    {
        if (group.IsBlank && name.IsBlank) return default;
        if (name.IsBlank || name.IsFollower) return Alone(group, aliases);
        if (group.IsBlank) return Alone(name, aliases);
        foreach (var text in (string[])[$"{group.Text} {name.Text}", $"{name.Text} {group.Text}"])
        {
            var both = HeaderLabel.Parse(text);
            if (aliases.Find(both) is not { } column) continue;
            // Findings name the header as its reader would: a unit below a name is not what he looks for.
            return (both with { Written = (IsUnit(name) ? group : name).Text.Trim() }, column);
        }

        // A group that is a column by itself must not lend its place to what the lower row alone would mean.
        var upper = HeaderLabel.Parse(group.Text);
        var lower = HeaderLabel.Parse(name.Text);
        lower = lower with
        {
            Unit = lower.Unit ?? upper.Unit,
            Basis = lower.Basis ?? upper.Basis,
            Remark = lower.Remark ?? upper.Remark,
        };
        return (lower, aliases.Find(upper) is null ? aliases.Find(lower) : null);
    }

    private static (HeaderLabel? Label, Column? Column) Alone(Cell cell, ColumnAliases aliases)
    {
        var label = HeaderLabel.Parse(cell.Text);
        return (label, aliases.Find(label));
    }

    private static bool HasNumbers(TableRow row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i].Kind is CellKind.Number or CellKind.Date or CellKind.Percent) return true;
        }

        return false;
    }
}
