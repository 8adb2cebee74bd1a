using System.Globalization;
using Antimony.Survey.Definition;
using Antimony.Survey.Files.Formats;
using Antimony.Survey.Files.Headers;
using Antimony.Survey.Files.Rows;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Files;

/// <summary>Reads one file, sheet after sheet.</summary>
internal sealed class SurveyFileReader
{
    private readonly string _fileName;
    private readonly CancellationToken _cancellationToken;
    private readonly ColumnAliases[] _kinds;
    private readonly ResponseTable _responses = new();
    private readonly List<ExternalAggregate> _aggregates = [];
    private readonly List<(string? Name, IReadOnlyList<TableRow> Rows)> _headless = [];
    private readonly Dictionary<string, Header> _headers = [];
    private readonly FindingList _findings;
    private readonly FindingLog _log;
    private FileKind? _kind;
    private int _rows;

    public SurveyFileReader(string fileName, SurveyDefinition definition, CancellationToken cancellationToken)
    {
        (_fileName, _cancellationToken) = (fileName, cancellationToken);
        _kinds = [ColumnAliases.Of(FileKind.Responses, definition), ColumnAliases.Of(FileKind.Aggregates, definition)];
        _findings = new FindingList();
        _log = new FindingLog(_findings);
    }

    public SurveyFile Read(Stream content)
    {
        try
        {
            if (SurveyFileName.FaultOf(_fileName) is { } fault)
                throw UnreadableFileException.Name(SurveyFileName.Shown(_fileName), fault);
            TableSource.Read(content, _fileName, _log, ReadSheet);
            ReportHeadless();
            if (_kind is not null && _rows == 0 && _findings.ErrorCount == 0)
                _log.Add(RuleId.NoRows);
        }
        catch (UnreadableFileException unreadable)
        {
            _log.Add(unreadable.Finding);
        }

        return new SurveyFile(_kind, _responses, _aggregates, _headers, _rows, _findings);
    }

    private void ReadSheet(Sheet sheet)
    {
        var top = new List<TableRow>();
        try
        {
            ReadSheet(sheet, top);
        }
        catch (UnreadableFileException unreadable) when (unreadable.ColumnIndex is { } column)
        {
            // Cells are read before anybody knows what heads them; the rows so far may tell.
            var header = HeaderOf(top);
            throw new UnreadableFileException(unreadable.Finding with
            {
                Sheet = sheet.Name,
                Column = header?.Cells.FirstOrDefault(cell => cell.Index == column)?.Written,
            });
        }
    }

    private void ReadSheet(Sheet sheet, List<TableRow> top)
    {
        using var rows = sheet.Rows.GetEnumerator();
        while ((top.Count == 0 || top[^1].Number < FileLimits.HeaderRows) && rows.MoveNext())
        {
            if (!rows.Current.IsBlank) top.Add(rows.Current.Copy());
        }

        if (top.Count == 0) return;
        if (HeaderOf(top) is not { } header)
        {
            _headless.Add((sheet.Name, top));
            return;
        }

        ReadTable(sheet, header, top, Rest(rows));
    }

    // The last row read may lie below those in which a header may stand.
    private Header? HeaderOf(List<TableRow> top) =>
        HeaderFinder.Find(top.FindAll(row => row.Number <= FileLimits.HeaderRows), _kinds);

    private void ReadTable(Sheet sheet, Header header, List<TableRow> top, IEnumerable<TableRow> rest)
    {
        var log = _log.In(sheet.Name);
        if (_kind is not null && _kind != header.Kind)
        {
            log.Add(RuleId.MixedKinds, header.Row);
            return;
        }

        _kind = header.Kind;
        var aliases = _kinds[(int)header.Kind];
        var named = header.Find(ColumnRole.Month) is null
            ? SheetMonth.Find(_fileName, sheet.Name, top.TakeWhile(row => row.Number < header.Row))
            : null;
        header = MisspeltHeaders.Apply(header, aliases, named is not null);
        header = TitleUnit.Apply(header, top.FindAll(row => row.Number < header.FirstRow), log);
        _headers[sheet.Name ?? ""] = header;
        var month = default(Month?);
        if (named is { } found && header.Find(ColumnRole.Month) is null)
        {
            month = found.Month;
            log.Add(RuleId.MonthFromName, value: found.Text, details: [found.Month, found.Text]);
        }

        HeaderCheck.Report(header, aliases, named is not null, log);
        RowReader reader = header.Kind == FileKind.Responses
            ? new ResponseRowReader(header, month, log, _responses)
            : new AggregateRowReader(header, month, log, _aggregates);
        foreach (var row in top.Where(row => row.Number > header.Row).Concat(rest))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (reader.Read(row) && ++_rows > FileLimits.Rows)
                throw UnreadableFileException.Limit(
                    string.Create(CultureInfo.InvariantCulture, $"The file has more than {FileLimits.Rows:N0} rows of data."),
                    string.Create(CultureInfo.InvariantCulture, $"文件的数据超过 {FileLimits.Rows:N0} 行。"));
        }

        reader.End();
    }

    private static IEnumerable<TableRow> Rest(IEnumerator<TableRow> rows)
    {
        while (rows.MoveNext()) yield return rows.Current;
    }

    private void ReportHeadless()
    {
        foreach (var (name, rows) in _headless)
        {
            if (_kind is not null)
            {
                _log.In(name).Add(RuleId.SheetSkipped);
                continue;
            }

            var widest = rows.MaxBy(row => row.Count)!;
            var written = Enumerable.Range(0, Math.Min(widest.Count, 50)).Select(i => FindingLog.Cut(widest[i].Written));
            var required = _kinds[(int)FileKind.Responses].Columns.Where(column => column.Required).Select(column => column.Name);
            _log.In(name).Add(
                RuleId.MissingColumn, widest.Number, details: [string.Join(", ", required), string.Join(", ", written)]);
        }

        if (_kind is null && _headless.Count == 0 && _findings.ErrorCount == 0)
            throw UnreadableFileException.Format("The file has no rows.", "文件中没有任何行。");
    }
}
