using Microsoft.Extensions.Configuration;

namespace Functions.Local.Configuration;

/// <summary>What the local host reads of host.json, with the real host's defaults.</summary>
/// <param name="RoutePrefix">First part of every HTTP function's path; may be empty.</param>
/// <param name="MaxBlobParallelism">Blobs of one function in work at once.</param>
/// <param name="PoisonBlobThreshold">Failures after which a blob version is given up.</param>
internal sealed record HostJson(string RoutePrefix, int MaxBlobParallelism, int PoisonBlobThreshold)
{
    public static HostJson Read(string directory)
    {
        var extensions = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(directory, "host.json"), optional: true)
            .Build()
            .GetSection("extensions");
        return new HostJson(
            extensions.GetValue("http:routePrefix", "api")!,
            extensions.GetValue("blobs:maxDegreeOfParallelism", 8 * Environment.ProcessorCount),
            extensions.GetValue("blobs:poisonBlobThreshold", 5));
    }
}
