namespace Antimony.Survey.Rules;

/// <summary>The findings of one file: at most 1,000 of each severity are kept, all are counted.</summary>
public sealed class FindingList
{
    /// <summary>Most findings of one severity that are kept.</summary>
    internal const int Limit = 1000;

    private readonly List<Finding> _errors = [];
    private readonly List<Finding> _warnings = [];

    /// <summary>The first errors, in the order found.</summary>
    public IReadOnlyList<Finding> Errors => _errors;

    /// <summary>The first warnings, in the order found.</summary>
    public IReadOnlyList<Finding> Warnings => _warnings;

    /// <summary>How many errors there are.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>How many warnings there are.</summary>
    public int WarningCount { get; private set; }

    /// <summary>Adds a finding.</summary>
    public void Add(Finding finding)
    {
        var isError = finding.Severity == Severity.Error;
        if (isError) ErrorCount++;
        else WarningCount++;
        var kept = isError ? _errors : _warnings;
        if (kept.Count < Limit) kept.Add(finding);
    }

    /// <summary>Whether no more findings of that severity are kept.</summary>
    internal bool IsFull(bool isError) => (isError ? _errors : _warnings).Count >= Limit;

    /// <summary>Counts a finding that is not kept.</summary>
    internal void CountOnly(bool isError)
    {
        if (isError) ErrorCount++;
        else WarningCount++;
    }

    /// <summary>A list that goes on from this one.</summary>
    internal FindingList Copy()
    {
        var copy = new FindingList { ErrorCount = ErrorCount, WarningCount = WarningCount };
        copy._errors.AddRange(_errors);
        copy._warnings.AddRange(_warnings);
        return copy;
    }
}
