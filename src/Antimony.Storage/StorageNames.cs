namespace Antimony.Storage;

/// <summary>The names of the contract (contract 3) that people read directly.</summary>
public static class StorageNames
{
    /// <summary>Blob container that survey files are dropped into, as <c>{survey}/{file}</c>.</summary>
    public const string SurveysContainer = "surveys";

    /// <summary>One entity for each file version received, and its findings.</summary>
    internal const string Submissions = "Submissions";

    /// <summary>What producers reported, every version, and the commit markers that make rows visible.</summary>
    internal const string Responses = "Responses";

    /// <summary>Assessments: current, as published, and as known at any time.</summary>
    internal const string Assessments = "Assessments";

    /// <summary>Outlooks: current and as published.</summary>
    internal const string Outlooks = "Outlooks";

    /// <summary>The row key of what a month was published as.</summary>
    internal static string VintageKey(Month month, int vintage) => FormattableString.Invariant($"{month}|{vintage}");

    /// <summary>All tables.</summary>
    public static IReadOnlyList<string> Tables { get; } = [Submissions, Responses, Assessments, Outlooks];
}
