namespace Antimony.Demo.Run;

/// <summary>Where a month's figures come from.</summary>
internal enum FigureSource
{
    /// <summary>Somebody published them.</summary>
    PublishedAggregate,

    /// <summary>Responses of the samples' invented producers.</summary>
    SyntheticResponses,

    /// <summary>Responses of other files.</summary>
    Responses,
}
