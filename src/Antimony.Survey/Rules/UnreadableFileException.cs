namespace Antimony.Survey.Rules;

/// <summary>Stops the reading of a file that cannot be read on. It never leaves the library: it ends as the file's last
/// finding.</summary>
/// <param name="finding">Why.</param>
/// <param name="columnIndex">The column that it concerns, zero-based, where its header is not known yet.</param>
internal sealed class UnreadableFileException(Finding finding, int? columnIndex = null) : Exception(finding.Message.En)
{
    /// <summary>Why.</summary>
    public Finding Finding { get; } = finding;

    /// <summary>The column that it concerns, zero-based.</summary>
    public int? ColumnIndex { get; } = columnIndex;

    public static UnreadableFileException Format(string en, string zh) =>
        new(RuleCatalogue.Finding(RuleId.FileFormat, new LocalizedText(en, zh)));

    public static UnreadableFileException Name(string fileName, LocalizedText why) =>
        new(RuleCatalogue.Finding(RuleId.FileName, why) with { Value = FindingLog.Cut(fileName) });

    public static UnreadableFileException Limit(string en, string zh) =>
        new(RuleCatalogue.Finding(RuleId.FileLimit, new LocalizedText(en, zh)));

    /// <summary>A limit that one cell exceeds; the column is named by its header where that is known.</summary>
    public static UnreadableFileException CellLimit(int row, int columnIndex, string en, string zh) =>
        new(RuleCatalogue.Finding(RuleId.FileLimit, new LocalizedText(en, zh)) with { Row = row }, columnIndex);
}
