using System.Globalization;
using System.Text.Json;
using Antimony.Survey.Definition;
using Antimony.Survey.Files.Words;

namespace Antimony.Survey.Rules;

/// <summary>Every rule that a file is held to, with its texts in both languages.</summary>
public static class RuleCatalogue
{
    private static readonly Dictionary<string, Entry> ById = Load();

    /// <summary>All rules, in the order that a file meets them.</summary>
    public static IReadOnlyList<EditingRule> All { get; } = [.. ById.Values.Select(entry => entry.Rule)];

    /// <summary>What breaking that rule does to a file.</summary>
    /// <exception cref="KeyNotFoundException">The catalogue has no such rule.</exception>
    internal static Severity SeverityOf(string rule) => ById[rule].Rule.Severity;

    /// <summary>The finding for a version of a file that a newer one replaced before anybody read it.</summary>
    public static Finding ReplacedUnread(string file) => Finding(RuleIds.ReplacedUnread, file);

    /// <summary>The finding for a version of a file that was deleted before anybody read it.</summary>
    public static Finding DeletedUnread(string file) => Finding(RuleIds.DeletedUnread, file);

    /// <summary>The finding that a file's folder names no survey; it suggests the one whose name is nearest, else the first.</summary>
    public static Finding UnknownSurvey(SurveyId survey)
    {
        var known = SurveyDefinition.All.Select(definition => definition.Id.ToString()).ToList();
        return Finding(RuleIds.UnknownSurvey, survey) with
        {
            Value = survey.ToString(),
            Suggestion = Spelling.Nearest(survey.ToString(), known) ?? known[0],
        };
    }

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

    private static Dictionary<string, Entry> Load()
    {
        using var json = JsonDocument.Parse(typeof(RuleCatalogue).Assembly.GetManifestResourceStream("rules.json")!);
        return json.RootElement.EnumerateArray().Select(element =>
        {
            var rule = element.Deserialize<EditingRule>(JsonSerializerOptions.Web)!;
            var message = element.TryGetProperty("message", out var own) ? own.Deserialize<LocalizedText>(JsonSerializerOptions.Web)! : rule.Description;
            return new Entry(rule, message);
        }).ToDictionary(entry => entry.Rule.Id, StringComparer.Ordinal);
    }

    // The message is a finding's own words, with places for its figures; without one the rule's description says all.
    private sealed record Entry(EditingRule Rule, LocalizedText Message);
}
