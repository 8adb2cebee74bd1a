namespace Antimony.Survey.Tests;

/// <summary>The published figures, real and with their sources: the file that the samples come with.</summary>
internal static class ExternalFactsFile
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "published-aggregates.csv");
}
