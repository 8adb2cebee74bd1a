namespace Antimony.Survey.Files;

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
            for (var i = 0; i < rows.Count; i++)
            {
                var single = OneRow(rows[i], aliases);
                if (single.Known >= FewestKnown && single.Known > (best?.Known ?? 0)) best = single;
                if (i + 1 >= rows.Count || HasNumbers(rows[i + 1])) continue;
                var two = TwoRows(rows[i], rows[i + 1], aliases);
                if (two.Known >= FewestKnown && two.Known > Math.Max(best?.Known ?? 0, single.Known)) best = two;
            }
        }

        return best;
    }

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

        return new Header(aliases.Kind, row.Number, cells);
    }

    private static Header TwoRows(TableRow groups, TableRow names, ColumnAliases aliases)
    {
        var cells = new List<HeaderCell>();
        for (var i = 0; i < Math.Max(groups.Count, names.Count); i++)
        {
            var (label, column) = Combine(groups[i], names[i], aliases);
            if (label is not null) cells.Add(new HeaderCell(i, label, column));
        }

        return new Header(aliases.Kind, names.Number, cells);
    }

    private static (HeaderLabel? Label, Column? Column) Combine(Cell group, Cell name, ColumnAliases aliases)
    {
        if (group.IsBlank && name.IsBlank) return default;
        if (name.IsBlank || name.IsFollower) return Alone(group, aliases);
        if (group.IsBlank) return Alone(name, aliases);
        foreach (var text in (string[])[$"{group.Text} {name.Text}", $"{name.Text} {group.Text}"])
        {
            var both = HeaderLabel.Parse(text);
            if (aliases.Find(both) is { } column) return (both with { Written = name.Text.Trim() }, column);
        }

        // A group that is a column by itself must not lend its place to what the lower row alone would mean.
        var upper = HeaderLabel.Parse(group.Text);
        var lower = HeaderLabel.Parse(name.Text);
        lower = lower with { Unit = lower.Unit ?? upper.Unit, Basis = lower.Basis ?? upper.Basis, Remark = lower.Remark ?? upper.Remark };
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
