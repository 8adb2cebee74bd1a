using System.Globalization;
using System.Text.Json;

namespace Antimony.Survey.Editing;

/// <summary>Every rule that a file is held to, with its texts in both languages.</summary>
public static class RuleCatalogue
{
    private static readonly Lazy<IReadOnlyList<EditingRule>> Rules = new(Load);

    private static readonly Lazy<Dictionary<string, EditingRule>> ById =
        new(() => Rules.Value.ToDictionary(rule => rule.Id, StringComparer.Ordinal));

    /// <summary>All rules, in the order that a file meets them.</summary>
    public static IReadOnlyList<EditingRule> All => Rules.Value;

    /// <summary>What breaking that rule does to a file.</summary>
    /// <exception cref="KeyNotFoundException">The catalogue has no such rule.</exception>
    internal static Severity SeverityOf(string rule) => ById.Value[rule].Severity;

    /// <summary>Builds a finding of that rule: its message is the rule's, filled in, followed by what to do.</summary>
    /// <exception cref="KeyNotFoundException">The catalogue has no such rule.</exception>
    internal static Finding Finding(string rule, params object[] details)
    {
        var found = ById.Value[rule];
        var message = found.Message ?? found.Description;
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

    private static List<EditingRule> Load()
    {
        using var stream = typeof(RuleCatalogue).Assembly.GetManifestResourceStream("Antimony.Survey.Editing.rules.json")!;
        return JsonSerializer.Deserialize<List<EditingRule>>(stream, JsonSerializerOptions.Web)!;
    }
}
