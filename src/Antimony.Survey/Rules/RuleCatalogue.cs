using System.Globalization;
using System.Text.Json;

namespace Antimony.Survey.Rules;

/// <summary>Every rule that a file is held to, with its texts in both languages.</summary>
public static class RuleCatalogue
{
    private static readonly Dictionary<string, CatalogueEntry> ById = Load();

    /// <summary>All rules, in the order that a file meets them.</summary>
    public static IReadOnlyList<EditingRule> All { get; } = [.. ById.Values.Select(entry => entry.Rule)];

    /// <summary>What breaking that rule does to a file.</summary>
    /// <exception cref="KeyNotFoundException">The catalogue has no such rule.</exception>
    internal static Severity SeverityOf(string rule) => ById[rule].Rule.Severity;

    /// <summary>Builds a finding of that rule: its message is the rule's, filled in, followed by what to do.</summary>
    /// <exception cref="KeyNotFoundException">The catalogue has no such rule.</exception>
    internal static Finding Finding(string rule, params object[] details)
    {
        var (found, message) = ById[rule];
        return new Finding
        {
            Rule = rule,
            Severity = found.Severity,
            Message = new LocalizedText(
                $"{Fill(message.En, details, chinese: false)} {found.Action.En}",
                Fill(message.Zh, details, chinese: true) + found.Action.Zh),
        };
    }

    private static string Fill(string template, object[] details, bool chinese) => details.Length == 0
        ? template
        : string.Format(
            CultureInfo.InvariantCulture,
            template,
            Array.ConvertAll(details, detail => detail is LocalizedText text ? chinese ? text.Zh : text.En : detail));

    private static Dictionary<string, CatalogueEntry> Load()
    {
        using var json = JsonDocument.Parse(typeof(RuleCatalogue).Assembly.GetManifestResourceStream("rules.json")!);
        return json.RootElement.EnumerateArray().Select(element =>
        {
            var rule = element.Deserialize<EditingRule>(JsonSerializerOptions.Web)!;
            var message = element.TryGetProperty("message", out var own)
                ? own.Deserialize<LocalizedText>(JsonSerializerOptions.Web)!
                : rule.Description;
            return new CatalogueEntry(rule, message);
        }).ToDictionary(entry => entry.Rule.Id, StringComparer.Ordinal);
    }

    // The message is a finding's own words, with places for its figures; without one the rule's description says all.
    private sealed record CatalogueEntry(EditingRule Rule, LocalizedText Message);
}
