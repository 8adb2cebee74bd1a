using Antimony.Survey.Files.Formats;
using Antimony.Survey.Files.Headers;
using Antimony.Survey.Files.Words;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Files.Rows;

/// <summary>What a row says of production.</summary>
/// <param name="Status">The status; <see langword="null"/> where it cannot be read.</param>
/// <param name="Output">The outputs.</param>
/// <param name="Reason">The reason that the status states.</param>
/// <param name="Failed">Whether an output has an error.</param>
internal sealed record ProductionReading(OperatingStatus? Status, ProductOutputs Output, Reasons Reason, bool Failed);

/// <summary>Reads what a row says of production: its status and its outputs, each of which may say something of the
/// other.</summary>
/// <param name="statusColumn">The status column.</param>
/// <param name="outputs">The output columns.</param>
/// <param name="log">Takes the findings.</param>
internal sealed class ProductionReader(HeaderCell? statusColumn, NumberColumn[] outputs, FindingLog log)
{
    private readonly Memo<(StatusMeaning? Meaning, string? Suggestion)> _statuses = new(Statuses.Find);

    // Without the main product's column nothing is known of how much was produced, whatever the others say.
    private readonly bool _hasMainProduct = Array.Exists(outputs, column => column.Column.Required);

    /// <summary>Reads one row; whatever is wrong in it is reported.</summary>
    public ProductionReading Read(TableRow row)
    {
        var readings = new NumberReading[outputs.Length];
        for (var i = 0; i < outputs.Length; i++)
            readings[i] = outputs[i].Read(row[outputs[i].Header.Index], row.Number);
        var failed = Array.Exists(readings, reading => reading.Failed);
        var markAt = Array.FindIndex(readings, reading => reading.Kind == NumberKind.HaltedMark);
        var (status, reason) = ReadStatus(row, readings, markAt);
        if (markAt >= 0 && status is not null and not OperatingStatus.Halted and not OperatingStatus.Closed)
        {
            var at = outputs[markAt].Header;
            log.Add(RuleId.StatusContradiction, row.Number, at.Written, row[at.Index].Text);
            failed = true;
        }

        return new ProductionReading(status, Outputs(readings, status, row), reason, failed);
    }

    private (OperatingStatus? Status, Reasons Reason) ReadStatus(TableRow row, NumberReading[] readings, int markAt)
    {
        if (markAt >= 0 && statusColumn is not null && row[statusColumn.Index].IsBlank)
        {
            log.Add(RuleId.StatusInferred, row.Number, statusColumn.Written, row[outputs[markAt].Header.Index].Text);
            return (OperatingStatus.Halted, Reasons.None);
        }

        if (TextCell.Read(row, statusColumn, log, required: true) is not { } text) return default;
        var (meaning, suggestion) = _statuses[text];
        if (meaning is null)
        {
            log.Add(RuleId.UnknownStatus, row.Number, statusColumn!.Written, text, suggestion);
            return default;
        }

        var produces = Array.Exists(readings, reading => reading is { Kind: NumberKind.Number, Value: > 0 });
        return (meaning.Status ?? (produces ? OperatingStatus.Reduced : OperatingStatus.Halted), meaning.Reason);
    }

    // Nothing written is zero for a halted producer and not reported for any other.
    private ProductOutputs Outputs(NumberReading[] readings, OperatingStatus? status, TableRow row)
    {
        var isZero = status is OperatingStatus.Halted;
        var reported = new List<KeyValuePair<string, Tonnes>>(readings.Length);
        for (var i = 0; i < readings.Length; i++)
        {
            var product = outputs[i].Column.Product!;
            if (readings[i].Kind == NumberKind.Number)
            {
                outputs[i].Totals.Add(readings[i].Value);
                reported.Add(KeyValuePair.Create(product, new Tonnes(readings[i].Value)));
            }
            else if (isZero || readings[i].Kind == NumberKind.HaltedMark)
            {
                reported.Add(KeyValuePair.Create(product, Tonnes.Zero));
            }
        }

        if (!_hasMainProduct) return ProductOutputs.None;
        var isRunning = status is OperatingStatus.Normal or OperatingStatus.Reduced;
        var isBlank = Array.TrueForAll(readings, reading => reading.Kind is NumberKind.Blank or NumberKind.Dash);
        if (isRunning && isBlank)
            log.Add(RuleId.NotReported, row.Number, outputs[0].Header.Written, row[outputs[0].Header.Index].Written);
        return reported.Count == 0 ? ProductOutputs.None : new ProductOutputs(reported);
    }
}
