namespace Antimony.Survey.Rules;

/// <summary>Stops the reading of a file that cannot be read on; never leaves this namespace.</summary>
internal sealed class UnreadableFileException(Finding finding) : Exception(finding.Message.En)
{
    /// <summary>Why.</summary>
    public Finding Finding { get; } = finding;

    public static UnreadableFileException Format(string en, string zh) =>
        new(RuleCatalogue.Finding(RuleIds.FileFormat, new LocalizedText(en, zh)));

    public static UnreadableFileException Name(string fileName, string en, string zh) =>
        new(RuleCatalogue.Finding(RuleIds.FileName, new LocalizedText(en, zh)) with { Value = FindingLog.Cut(fileName) });

    public static UnreadableFileException Limit(string en, string zh) =>
        new(RuleCatalogue.Finding(RuleIds.FileLimit, new LocalizedText(en, zh)));
}
