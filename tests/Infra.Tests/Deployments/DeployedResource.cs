using System.Text.Json;

namespace Infra.Tests.Deployments;

/// <summary>One resource of a snapshot.</summary>
internal sealed record DeployedResource(JsonElement Json)
{
    public string Id => Json.GetProperty("id").GetString()!;

    public string Type => Json.GetProperty("type").GetString()!;

    /// <summary>The last part of the name: a child's name without those of its parents.</summary>
    public string Name => Json.GetProperty("name").GetString()!.Split('/')[^1];

    /// <summary>The text or literal at a path such as <c>properties.siteConfig.ftpsState</c>; null where there is none.</summary>
    public string? this[string path] => At(path) is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } found
        ? found.ToString()
        : null;

    public JsonElement At(string path)
    {
        var current = Json;
        foreach (var part in path.Split('.'))
        {
            if (current.ValueKind != JsonValueKind.Object || !current.TryGetProperty(part, out current))
                return default;
        }
        return current;
    }

    public override string ToString() => $"{Type} {Name}";
}
