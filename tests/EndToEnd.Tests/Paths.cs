using System.Reflection;

namespace EndToEnd.Tests;

/// <summary>Where the build put what the tests start and upload.</summary>
internal static class Paths
{
    public static string App => Path.Combine(Metadata("AppDirectory"), "AntimonyFunctions.dll");

    public static string Samples => Metadata("SamplesDirectory");

    public static string Sample(string pattern) => Directory.GetFiles(Samples, pattern).Single();

    private static string Metadata(string key) => typeof(Paths).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
