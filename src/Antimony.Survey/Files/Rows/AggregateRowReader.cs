using System.Globalization;
using Antimony.Survey.Files.Formats;
using Antimony.Survey.Files.Headers;
using Antimony.Survey.Files.Words;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Files.Rows;

/// <summary>Reads rows of external aggregates.</summary>
internal sealed class AggregateRowReader(Header header, Month? sheetMonth, FindingLog log, List<ExternalAggregate> aggregates)
    : RowReader(header, sheetMonth, log)
{
    private static readonly string[] DateForms =
        ["yyyy-MM-dd", "yyyy/M/d", "yyyy-M-d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日", "d MMM yyyy", "MMM d, yyyy"];

    private readonly HeaderCell? _month = header.Find(ColumnRole.Month);
    private readonly HeaderCell? _source = header.Find(ColumnRole.Source);
    private readonly HeaderCell? _publishedOn = header.Find(ColumnRole.PublishedOn);

    /// <inheritdoc/>
    protected override void ReadData(TableRow row)
    {
        var month = ReadMonth(row, _month);
        var failed = month is null;
        var values = new Dictionary<ColumnRole, double>(Numbers.Count);
        foreach (var column in Numbers)
        {
            var reading = column.Read(row[column.Header.Index], row.Number);
            failed |= reading.Failed;
            if (reading.Kind == NumberKind.Number) values[column.Column.Role] = reading.Value;
        }

        var publishedOn = ReadDate(row);
        var source = TextOf(row, _source);
        if (failed) return;
        aggregates.Add(new ExternalAggregate
        {
            Month = month!.Value,
            Production = Value(ColumnRole.Production) is { } tonnes ? new Tonnes(tonnes) : null,
            MomPct = Value(ColumnRole.MomPct),
            Halted = (int?)Value(ColumnRole.Halted),
            Reduced = (int?)Value(ColumnRole.Reduced),
            Normal = (int?)Value(ColumnRole.Normal),
            Producers = (int?)Value(ColumnRole.Producers),
            PublishedOn = publishedOn,
            Source = source,
            Outlook = new ExternalOutlook(
                Value(ColumnRole.OutlookIncreasePct), Value(ColumnRole.OutlookFlatPct), Value(ColumnRole.OutlookDecreasePct)),
            Location = new RowLocation(Log.Sheet, row.Number),
        });

        double? Value(ColumnRole role) => values.TryGetValue(role, out var value) ? value : null;
    }

    private DateOnly? ReadDate(TableRow row)
    {
        if (TextOf(row, _publishedOn) is not { } text) return null;
        if (DateOnly.TryParseExact(
            AliasText.Normal(text), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date))
            return date;
        Log.Add(RuleId.InvalidDate, row.Number, _publishedOn!.Written, text);
        return null;
    }
}
