using System.Text.Json;

namespace Antimony.Survey.Files.Words;

/// <summary>The alias tables: what the survey's words are called in the files that arrive. Data, in
/// <c>Files/Words/Aliases</c>.</summary>
internal static class AliasFile
{
    /// <summary>Reads the embedded table of that name.</summary>
    public static T Load<T>(string name)
    {
        using var stream = typeof(AliasFile).Assembly.GetManifestResourceStream($"aliases/{name}.json")!;
        return JsonSerializer.Deserialize<T>(stream, JsonSerializerOptions.Web)!;
    }
}
