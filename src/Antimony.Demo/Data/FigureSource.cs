namespace Antimony.Demo.Data;

/// <summary>Where a month's figures come from.</summary>
internal enum FigureSource
{
    /// <summary>Somebody published them.</summary>
    ExternalAggregate,

    /// <summary>Responses of the samples' invented producers.</summary>
    SyntheticResponses,

    /// <summary>Responses of other files.</summary>
    Responses,
}
