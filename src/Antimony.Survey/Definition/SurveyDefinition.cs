using System.Text.Json;

namespace Antimony.Survey.Definition;

/// <summary>A product that producers report and how it counts in ingot equivalent (method 1.1).</summary>
/// <param name="Id">Its id; the file column is <c>{id}_t</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Grade">Antimony content, 0–1.</param>
/// <param name="Recovery">Share of the antimony that reaches ingot, 0–1.</param>
public sealed record ProductDefinition(string Id, LocalizedText Name, double Grade, double Recovery);

/// <summary>Limits of the editing rules.</summary>
/// <param name="OutputOverCapacityError">Output above this multiple of monthly capacity is an error.</param>
/// <param name="OutputOverCapacityWarning">Output above this multiple of monthly capacity is a warning.</param>
/// <param name="ChangeFactor">Output changed by more than this factor is a warning.</param>
/// <param name="CapacityChangeShare">Capacity changed by more than this share is a warning.</param>
public sealed record EditingThresholds(
    double OutputOverCapacityError = 1.5,
    double OutputOverCapacityWarning = 1.0,
    double ChangeFactor = 3,
    double CapacityChangeShare = 0.5);

/// <summary>What a survey is: data, not code. One JSON file a survey, in <c>Definition</c>.</summary>
public sealed record SurveyDefinition
{
    /// <summary>The survey's id, the first folder of its blobs.</summary>
    public required SurveyId Id { get; init; }

    /// <summary>Its name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Its products; the first is the one that others are converted to.</summary>
    public required IReadOnlyList<ProductDefinition> Products { get; init; }

    /// <summary>Antimony content of the ingot that all is converted to, 0–1.</summary>
    public required double IngotGrade { get; init; }

    /// <summary>Share of national capacity that the frame covers, 0–1.</summary>
    public required double Coverage { get; init; }

    /// <summary>Day of the month from which its assessment may be published, 08:00 UTC.</summary>
    public int PublicationDay { get; init; } = 27;

    /// <summary>Half width of the flat outcome in percent: within it, output counts as unchanged.</summary>
    public double FlatBandPct { get; init; } = 2;

    /// <summary>Months without a response after which a producer leaves the frame.</summary>
    public int FrameMonths { get; init; } = 12;

    /// <summary>Fewest contributors that a total, the national one included, may rest on.</summary>
    public int MinimumContributors { get; init; } = 3;

    /// <summary>Limits of the editing rules.</summary>
    public EditingThresholds Editing { get; init; } = new();

    /// <summary>The conversion factor of that product: grade × recovery ÷ ingot grade, 1 for the first product.</summary>
    /// <exception cref="KeyNotFoundException">The survey has no such product.</exception>
    public double FactorOf(string product)
    {
        for (var i = 0; i < Products.Count; i++)
        {
            if (Products[i].Id == product)
                return i == 0 ? 1 : Products[i].Grade * Products[i].Recovery / IngotGrade;
        }

        throw new KeyNotFoundException($"Survey {Id} has no product '{product}'.");
    }

    /// <summary>Ingot equivalent of those outputs, or <see langword="null"/> where nothing was reported.</summary>
    public Tonnes? IngotEquivalent(ProductOutputs outputs) =>
        outputs.Count == 0 ? null : new Tonnes(outputs.Sum(o => FactorOf(o.Key) * o.Value.Value));

    /// <summary>The definition of that survey, or <see langword="null"/> where there is none.</summary>
    public static SurveyDefinition? Find(SurveyId id) => Known.Value.GetValueOrDefault(id);

    /// <summary>Every survey that this build knows.</summary>
    public static IEnumerable<SurveyDefinition> All => Known.Value.Values;

    private static readonly Lazy<IReadOnlyDictionary<SurveyId, SurveyDefinition>> Known = new(Load);

    private static Dictionary<SurveyId, SurveyDefinition> Load()
    {
        var assembly = typeof(SurveyDefinition).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("surveys/", StringComparison.Ordinal))
            .Select(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                return JsonSerializer.Deserialize<SurveyDefinition>(stream, JsonSerializerOptions.Web)!;
            })
            .ToDictionary(definition => definition.Id);
    }
}
