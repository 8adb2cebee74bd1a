namespace Antimony.Survey.Files.Headers;

/// <summary>What a column of a survey file means.</summary>
internal enum ColumnRole
{
    Ignored, Month, ProducerId, Producer, Group, Province, Capacity, CapacityBasis, Status, Output, Expectation, Planned,
    Reasons, Note, Production, MomPct, Halted, Reduced, Normal, Producers, PublishedOn, Source, OutlookIncreasePct,
    OutlookFlatPct, OutlookDecreasePct,
}

/// <summary>A column that the survey knows.</summary>
/// <param name="Name">Its name in the contract.</param>
/// <param name="Role">What it means.</param>
/// <param name="Product">The product of an output column.</param>
/// <param name="Required">Whether a file must have it.</param>
internal sealed record Column(string Name, ColumnRole Role, string? Product = null, bool Required = false)
{
    /// <summary>Whether its numbers are masses.</summary>
    public bool IsMass => Role is ColumnRole.Capacity or ColumnRole.Output or ColumnRole.Planned or ColumnRole.Production;

    /// <summary>Whether its cells are numbers.</summary>
    public bool IsNumber => IsMass || Role is ColumnRole.MomPct or ColumnRole.Halted or ColumnRole.Reduced or ColumnRole.Normal
        or ColumnRole.Producers or ColumnRole.OutlookIncreasePct or ColumnRole.OutlookFlatPct or ColumnRole.OutlookDecreasePct;

    /// <summary>Whether this file must have it: a month that can be had from a name or title needs no column.</summary>
    public bool IsNeeded(bool hasOtherMonth) => Required && !(hasOtherMonth && Role == ColumnRole.Month);

    /// <summary>Whether a total row sums it.</summary>
    public bool IsSummed => Role is ColumnRole.Output or ColumnRole.Planned or ColumnRole.Capacity;
}
