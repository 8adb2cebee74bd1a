namespace Antimony.Survey.Tests.Files;

/// <summary>How many cases a property is tried with.</summary>
internal static class PropertyRuns
{
    public static long Cases { get; } = Environment.GetEnvironmentVariable("NIGHTLY") == "1" ? 100_000 : 2_000;
}
