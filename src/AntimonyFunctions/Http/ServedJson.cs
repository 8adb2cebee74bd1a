using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Antimony.Survey.Outlook.Distributions;

namespace AntimonyFunctions.Http;

/// <summary>How resources are written: camelCase, absent values as <c>null</c>, Chinese as itself.</summary>
internal static class ServedJson
{
    /// <summary>Numbers as they are, for readers who compute them again.</summary>
    public static JsonSerializerOptions Exact { get; } = new(JsonSerializerDefaults.Web)
    {
        // The bodies are served as JSON, never inside HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Figures to the sixth decimal, a gram or a millionth of a percent: beyond it there is only the noise of binary
    /// fractions. Probabilities are whole, so that they sum to 1.</summary>
    public static JsonSerializerOptions Options { get; } = new(Exact)
    {
        Converters = { new FigureConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepProbabilities } },
    };

    /// <summary>A figure as it is served.</summary>
    public static double? Figure(double? value) => value is { } figure ? Math.Round(figure, 6) : null;

    private static void KeepProbabilities(JsonTypeInfo type)
    {
        if (type.Type != typeof(OutcomeProbabilities)) return;
        foreach (var property in type.Properties) property.CustomConverter = JsonMetadataServices.DoubleConverter;
    }

    private sealed class FigureConverter : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(Math.Round(value, 6));
    }
}
