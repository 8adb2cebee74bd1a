using System.Collections.Frozen;

namespace Antimony.Survey.Files.Words;

/// <summary>What a word for a status says. Without a status, output decides: reduced where there is some, else halted.</summary>
internal sealed record StatusMeaning(OperatingStatus? Status, Reasons Reason);

/// <summary>The words for statuses, expectations and reasons.</summary>
internal static class Statuses
{
    private static readonly FrozenDictionary<string, StatusMeaning> ByWord = AliasFile.Load<List<StatusWords>>("statuses")
        .SelectMany(entry => entry.Words.Select(word =>
            KeyValuePair.Create(AliasText.Key(word), new StatusMeaning(entry.Status, entry.Reason ?? Reasons.None))))
        .ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Expectation> Expectations =
        Invert(AliasFile.Load<Dictionary<Expectation, string[]>>("expectations"));

    private static readonly FrozenDictionary<string, Reasons> ReasonsByWord =
        Invert(AliasFile.Load<Dictionary<string, string[]>>("reasons")
            .ToDictionary(pair => WireName.Find<Reasons>(pair.Key), pair => pair.Value));

    /// <summary>What the word says, or the nearest word that says something.</summary>
    public static (StatusMeaning? Meaning, string? Suggestion) Find(string written)
    {
        var key = AliasText.Key(written);
        if (ByWord.TryGetValue(key, out var meaning)) return (meaning, null);
        return (null, Spelling.Nearest(key, ByWord.Keys));
    }

    /// <summary>The expectation, or the nearest word for one.</summary>
    public static (Expectation? Expectation, string? Suggestion) FindExpectation(string written)
    {
        var key = AliasText.Key(written);
        return Expectations.TryGetValue(key, out var found) ? (found, null) : (null, Spelling.Nearest(key, Expectations.Keys));
    }

    /// <summary>The reasons in a list of codes or words, and the words that are none.</summary>
    public static (Reasons Reasons, IReadOnlyList<string> Unknown) FindReasons(string written)
    {
        var (reasons, unknown) = (Reasons.None, new List<string>());
        const StringSplitOptions Clean = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        foreach (var part in AliasText.Normal(written).Split([';', ',', '、', '/', '|', '+'], Clean))
        {
            var key = AliasText.Key(part);
            if (key.Length == 0 || key is "none" or "无") continue;
            if (ReasonsByWord.TryGetValue(key, out var reason)) reasons |= reason;
            else unknown.Add(part);
        }

        return (unknown.Count > 0 ? reasons | Reasons.Other : reasons, unknown);
    }

    private static FrozenDictionary<string, T> Invert<T>(Dictionary<T, string[]> words)
        where T : notnull =>
        words.SelectMany(pair => pair.Value.Select(word => KeyValuePair.Create(AliasText.Key(word), pair.Key)))
            .ToFrozenDictionary();

    private sealed record StatusWords(OperatingStatus? Status, Reasons? Reason, string[] Words);
}
