using Antimony.Survey.Rules;

namespace Antimony.Survey.Files.Headers;

/// <summary>What is wrong with a header, one finding a cause: a required column that is missing because a header is misspelt is
/// one finding, which names that header.</summary>
internal static class HeaderCheck
{
    private static readonly LocalizedText NotRead = new("its values were not read", "该列的值未读取");

    /// <param name="header">The header found.</param>
    /// <param name="aliases">The columns of its kind.</param>
    /// <param name="hasOtherMonth">Whether the month can be had from a name or title.</param>
    /// <param name="log">Takes the findings.</param>
    public static void Report(Header header, ColumnAliases aliases, bool hasOtherMonth, FindingLog log)
    {
        var unknown = header.Cells.Where(cell => cell.Column is null || cell.IsMisspelt).ToList();
        ReportMissing(header, aliases, hasOtherMonth, unknown, log);
        ReportDoubled(header, log);
        ReportUnits(header, log);
        foreach (var cell in unknown)
        {
            var near = cell.Column ?? Nearest(aliases.Columns.Where(column => header.Cells.All(other => other.Column != column)),
                column => aliases.Distance(cell.Label, column));
            log.Add(
                RuleId.UnknownColumn, header.Row, cell.Written, "", near?.Name,
                cell.Column is { } read ? ReadAs(read) : NotRead);
        }
    }

    // A finding takes the header that it names out of the unknown ones.
    private static void ReportMissing(
        Header header, ColumnAliases aliases, bool hasOtherMonth, List<HeaderCell> unknown, FindingLog log)
    {
        var written = string.Join(", ", header.Cells.Select(cell => FindingLog.Cut(cell.Written)).Take(50));
        foreach (var column in aliases.Columns.Where(column => column.IsNeeded(hasOtherMonth)
            && header.Cells.All(cell => cell.IsMisspelt || cell.Column != column)))
        {
            var meant = unknown.Find(cell => cell.Column == column)
                ?? Nearest(unknown.Where(cell => cell.Column is null), cell => aliases.Distance(cell.Label, column));
            if (meant is not null) unknown.Remove(meant);
            log.Add(
                RuleId.MissingColumn, header.Row, meant?.Written,
                suggestion: meant is null ? null : $"{meant.Written} → {column.Name}", details: [column.Name, written]);
        }
    }

    private static T? Nearest<T>(IEnumerable<T> candidates, Func<T, int?> distance)
        where T : class =>
        candidates.Select(candidate => (Candidate: candidate, Distance: distance(candidate)))
            .Where(pair => pair.Distance is not null).DefaultIfEmpty().MinBy(pair => pair.Distance).Candidate;

    private static LocalizedText ReadAs(Column column) =>
        new($"it was read as '{column.Name}'", $"已按“{column.Name}”读取");

    private static void ReportDoubled(Header header, FindingLog log)
    {
        var known = header.Cells.Where(cell => cell.Column is { Role: not ColumnRole.Ignored });
        foreach (var group in known.GroupBy(cell => cell.Column))
        {
            foreach (var cell in group.Skip(1))
                log.Add(RuleId.DuplicateColumn, header.Row, cell.Written, "", null, group.First().Written);
        }
    }

    private static void ReportUnits(Header header, FindingLog log)
    {
        foreach (var cell in header.Cells.Where(cell => cell.Column is { IsMass: true } && cell.Label.Remark is not null))
            log.Add(RuleId.UnknownUnit, header.Row, cell.Written, "", null, cell.Label.Remark!);
    }
}
