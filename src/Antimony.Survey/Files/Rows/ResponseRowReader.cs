using Antimony.Survey.Files.Formats;
using Antimony.Survey.Files.Headers;
using Antimony.Survey.Files.Words;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Files.Rows;

/// <summary>Reads rows of responses: a row without an error becomes a response, of any other only its month and producer are
/// kept, so that rules across rows see it.</summary>
internal sealed class ResponseRowReader : RowReader
{
    private readonly ResponseTable _table;
    private readonly HeaderCell? _month, _id, _name, _group, _province, _basis, _status, _expectation, _reasons, _note;
    private readonly NumberColumn? _capacity, _planned;
    private readonly ProductionReader _production;
    private readonly CapacityBasis _headerBasis;
    private readonly StringPool _pool = new();
    private readonly Memo<(Province? Province, bool Ambiguous, string? Suggestion)> _provinces = new(Provinces.Find);

    public ResponseRowReader(Header header, Month? sheetMonth, FindingLog log, ResponseTable table)
        : base(header, sheetMonth, log)
    {
        _table = table;
        _month = header.Find(ColumnRole.Month);
        _id = header.Find(ColumnRole.ProducerId);
        _name = header.Find(ColumnRole.Producer);
        _group = header.Find(ColumnRole.Group);
        _province = header.Find(ColumnRole.Province);
        _basis = header.Find(ColumnRole.CapacityBasis);
        _status = header.Find(ColumnRole.Status);
        _expectation = header.Find(ColumnRole.Expectation);
        _reasons = header.Find(ColumnRole.Reasons);
        _note = header.Find(ColumnRole.Note);
        _capacity = Number(ColumnRole.Capacity);
        _planned = Number(ColumnRole.Planned);
        _production = new ProductionReader(
            _status, [.. Numbers.Where(column => column.Column.Role == ColumnRole.Output)], log);
        _headerBasis = _capacity?.Header.Label.Basis ?? CapacityBasis.Year;
    }

    /// <inheritdoc/>
    protected override bool CanBeData(TableRow row) =>
        _status is not null && !row[_status.Index].IsBlank && _id is not null && !row[_id.Index].IsBlank;

    /// <inheritdoc/>
    protected override void ReadData(TableRow row)
    {
        var month = ReadMonth(row, _month);
        var id = ReadId(row);
        var province = ReadProvince(row, out var ambiguous);
        var capacity = ReadCapacity(row);
        var (status, outputs, reason, failed) = _production.Read(row);
        var planned = _planned?.Read(row[_planned.Header.Index], row.Number);
        if (planned is { Kind: NumberKind.Number, Value: var plan }) _planned!.Totals.Add(plan);
        var reasons = ReadReasons(row) | reason;
        var expectation = ReadExpectation(row);
        if (failed || planned is { Failed: true }
            || month is null || id is null || province is null || capacity is null || status is null)
        {
            _table.AddIncomplete(month, id, new RowLocation(Log.Sheet, row.Number));
            return;
        }

        _table.Add(
            new Response
            {
                Month = month.Value,
                Producer = id.Value,
                Name = Pooled(row, _name),
                Group = Pooled(row, _group),
                Province = province,
                Capacity = capacity.Value,
                Status = status.Value,
                Output = outputs,
                Expectation = expectation,
                Planned = planned is { Kind: NumberKind.Number or NumberKind.HaltedMark, Value: var tonnes }
                    ? new Tonnes(tonnes)
                    : null,
                Reasons = reasons,
                Note = Pooled(row, _note),
                Location = new RowLocation(Log.Sheet, row.Number),
            },
            ambiguous ? row[_province!.Index].Text.Trim() : null);
    }

    private NumberColumn? Number(ColumnRole role) => Numbers.FirstOrDefault(column => column.Column.Role == role);

    private string? Pooled(TableRow row, HeaderCell? column) => TextOf(row, column) is { } text ? _pool.Of(text) : null;

    private ProducerId? ReadId(TableRow row)
    {
        if (TextOf(row, _id, required: true) is not { } text) return null;
        if (ProducerId.TryParse(_pool.Of(text), null, out var id)) return id;
        Log.Add(RuleId.InvalidProducerId, row.Number, _id!.Written, text);
        return null;
    }

    // An ambiguous province stands as one of the twins until editing looks at what the producer reported before.
    private Province? ReadProvince(TableRow row, out bool ambiguous)
    {
        ambiguous = false;
        if (TextOf(row, _province, required: true) is not { } text) return null;
        (var province, ambiguous, var suggestion) = _provinces[text];
        if (ambiguous) return Provinces.Twins.Shanxi;
        if (province is null) Log.Add(RuleId.UnknownProvince, row.Number, _province!.Written, text, suggestion);
        return province;
    }

    private Capacity? ReadCapacity(TableRow row)
    {
        var cell = _capacity is null ? default : row[_capacity.Header.Index];
        var reading = _capacity?.Read(cell, row.Number) ?? default;
        var basis = (CapacityBasis?)(reading.Unit?.Per ?? _headerBasis);
        if (TextOf(row, _basis) is { } text)
        {
            basis = Marks.Basis(text);
            if (basis is null) Log.Add(RuleId.UnknownBasis, row.Number, _basis!.Written, text);
        }

        if (reading.Failed || _capacity is null) return null;
        if (reading.Kind == NumberKind.Number)
        {
            _capacity.Totals.Add(reading.Value);
            return basis is { } known ? new Capacity(new Tonnes(reading.Value), known) : null;
        }

        Log.Add(cell.IsBlank ? RuleId.MissingValue : RuleId.InvalidNumber, row.Number, _capacity.Header.Written, cell.Written);
        return null;
    }

    private Expectation? ReadExpectation(TableRow row)
    {
        if (TextOf(row, _expectation) is not { } text) return null;
        if (Marks.Find(text) is { Kind: NumberKind.Dash or NumberKind.Blank }) return null;
        var (expectation, suggestion) = Statuses.FindExpectation(text);
        if (expectation is null) Log.Add(RuleId.UnknownExpectation, row.Number, _expectation!.Written, text, suggestion);
        return expectation;
    }

    private Reasons ReadReasons(TableRow row)
    {
        if (TextOf(row, _reasons) is not { } text) return Reasons.None;
        var (reasons, unknown) = Statuses.FindReasons(text);
        foreach (var word in unknown) Log.Add(RuleId.UnknownReason, row.Number, _reasons!.Written, word);
        return reasons;
    }
}
