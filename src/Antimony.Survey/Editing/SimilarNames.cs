using System.Text.RegularExpressions;
using Antimony.Survey.Files;
using Antimony.Survey.Files.Headers;
using Antimony.Survey.Files.Words;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Editing;

/// <summary>Finds names of new producers that are nearly another producer's: the same but for spaces, signs and legal form, or
/// one letter apart. Numbers are what tells plants of one holding apart, so a different number is a different name.</summary>
internal static partial class SimilarNames
{
    private const int ShortestForOneEdit = 5;
    private const int LongestForOneEdit = 40;

    // Each letter of each name takes a dictionary entry; no survey by hand has so many producers in a month.
    private const int MostProducers = 5_000;

    public static void Check(IReadOnlyCollection<Response> now, IReadOnlyDictionary<ProducerId, Response> before, SurveyFile file,
        FindingLog log)
    {
        // Producers that were both there last month have been looked at before.
        var added = now.Where(response => response.Name is not null && !before.ContainsKey(response.Producer)).ToList();
        if (added.Count == 0 || before.Count + now.Count > MostProducers) return;
        var known = new Dictionary<string, List<KnownName>>();
        foreach (var response in before.Values.Where(response => response.Name is not null)) Remember(known, response);
        foreach (var response in added)
        {
            if (Find(known, response) is { } near)
                log.Add(
                    RuleId.SimilarName, file.At(response.Location, ColumnRole.Producer), response.Name, near.Producer.ToString(),
                    near.Producer, near.Name);
            Remember(known, response);
        }
    }

    private static KnownName? Find(Dictionary<string, List<KnownName>> known, Response response)
    {
        var name = Reduced(response.Name!);
        return Variants(name).SelectMany(variant => known.GetValueOrDefault(variant) ?? [])
            .FirstOrDefault(entry => entry.Producer != response.Producer && AreNear(name, entry.Reduced));
    }

    private static void Remember(Dictionary<string, List<KnownName>> known, Response response)
    {
        var entry = new KnownName(response.Producer, response.Name!, Reduced(response.Name!));
        foreach (var variant in Variants(entry.Reduced))
        {
            if (!known.TryGetValue(variant, out var entries)) known.Add(variant, entries = []);
            entries.Add(entry);
        }
    }

    private static bool AreNear((string Letters, string Numbers) a, (string Letters, string Numbers) b) =>
        a == b
        || (Math.Min(a.Letters.Length, b.Letters.Length) >= ShortestForOneEdit && Spelling.Edits(a.Letters, b.Letters) == 1);

    // Two words one edit apart share the word itself or one with a letter left out.
    private static IEnumerable<string> Variants((string Letters, string Numbers) name)
    {
        var (letters, numbers) = name;
        if (letters.Length + numbers.Length == 0) yield break;
        yield return $"{numbers}|{letters}";
        if (letters.Length is < ShortestForOneEdit or > LongestForOneEdit) yield break;
        for (var i = 0; i < letters.Length; i++) yield return $"{numbers}|{letters.Remove(i, 1)}";
    }

    private static (string Letters, string Numbers) Reduced(string name)
    {
        var spaced = Numerals().Matches(name).Select(match => match.Value);
        var key = LegalForm().Replace(AliasText.Key(name), "");
        return (Numerals().Replace(key, ""), AliasText.Key(string.Concat(spaced)));
    }

    private sealed record KnownName(ProducerId Producer, string Name, (string Letters, string Numbers) Reduced);

    [GeneratedRegex("(股份)?有限(责任)?公司|coltd$|ltd$|limited$|inc$", RegexOptions.CultureInvariant)]
    private static partial Regex LegalForm();

    // Digits, Chinese numerals and directions, and single letters by themselves, such as the B of Plant B.
    [GeneratedRegex(@"[0-9０-９〇零一二三四五六七八九十甲乙丙丁东南西北新老]|(?<![A-Za-z])[A-Za-z](?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Numerals();
}
