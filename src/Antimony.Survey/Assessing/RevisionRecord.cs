namespace Antimony.Survey.Assessing;

/// <summary>The change on the month before, percent, that a vintage was published with.</summary>
public sealed record PublishedChange(Month Month, int Vintage, double? MomPct);

/// <summary>What a month was published with, first and last. Changes are percent.</summary>
/// <param name="Month">The month.</param>
/// <param name="Vintages">How often it was published.</param>
/// <param name="FirstMomPct">Its change on the month before, as first published.</param>
/// <param name="LatestMomPct">The same as last published.</param>
public sealed record PublishedRevision(Month Month, int Vintages, double FirstMomPct, double LatestMomPct)
{
    /// <summary>The revision of each of those months that was published with a change.</summary>
    internal static IEnumerable<PublishedRevision> Of(IEnumerable<PublishedChange> changes) =>
        from month in changes.Where(change => change.MomPct is not null).GroupBy(change => change.Month)
        let first = month.MinBy(change => change.Vintage)
        let last = month.MaxBy(change => change.Vintage)
        select new PublishedRevision(month.Key, last.Vintage, first.MomPct!.Value, last.MomPct!.Value);

    /// <summary>Latest less first, percentage points.</summary>
    public double Revision => LatestMomPct - FirstMomPct;

    /// <summary>Whether both say up, both down or both unchanged.</summary>
    public bool KeptDirection => Math.Sign(FirstMomPct) == Math.Sign(LatestMomPct);
}

/// <summary>How publications were revised afterwards (method 1.9), over every month published with a change on the
/// month before, also those never revised. <see langword="null"/> where there is none.</summary>
/// <param name="Months">Months published.</param>
/// <param name="RevisedMonths">Of these, published more than once.</param>
/// <param name="MeanRevision">Mean revision of the change, percentage points: its bias.</param>
/// <param name="MeanAbsoluteRevision">Mean of its size, percentage points.</param>
/// <param name="KeptDirectionPct">Share of months whose direction was kept, percent.</param>
/// <param name="Revisions">Each month, oldest first.</param>
public sealed record RevisionRecord(
    int Months,
    int RevisedMonths,
    double? MeanRevision,
    double? MeanAbsoluteRevision,
    double? KeptDirectionPct,
    IReadOnlyList<PublishedRevision> Revisions)
{
    /// <summary>The record of those vintages.</summary>
    public static RevisionRecord Of(IEnumerable<PublishedChange> changes)
    {
        var revisions = PublishedRevision.Of(changes).OrderBy(month => month.Month).ToList();
        return revisions.Count == 0
            ? new RevisionRecord(0, 0, null, null, null, [])
            : new RevisionRecord(
                revisions.Count,
                revisions.Count(month => month.Vintages > 1),
                revisions.Average(month => month.Revision),
                revisions.Average(month => Math.Abs(month.Revision)),
                100.0 * revisions.Count(month => month.KeptDirection) / revisions.Count,
                revisions);
    }
}
