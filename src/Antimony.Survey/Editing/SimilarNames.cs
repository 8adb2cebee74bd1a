using System.Text.RegularExpressions;
using Antimony.Survey.Files;

namespace Antimony.Survey.Editing;

/// <summary>Finds names that are nearly another producer's: the same but for spaces, signs and legal form, or one letter apart.
/// Numbers are what tells plants of one holding apart, so a different number is a different name.</summary>
internal static partial class SimilarNames
{
    private const int ShortestForOneEdit = 5;

    public static void Check(IReadOnlyList<Response> now, IReadOnlyDictionary<ProducerId, Response> before, EditingLog log)
    {
        var known = before.Values.Concat(now).Where(response => response.Name is not null)
            .GroupBy(response => response.Producer).Select(group => group.Last())
            .Select(response => (response.Producer, Name: response.Name!, Key: Key(response.Name!))).ToList();
        var byVariant = known.SelectMany(name => Variants(name.Key).Select(variant => (Variant: variant, Entry: name)))
            .ToLookup(pair => pair.Variant, pair => pair.Entry);
        foreach (var response in now.Where(response => response.Name is not null))
        {
            // Producers that were both there last month have been looked at before.
            var isNew = !before.ContainsKey(response.Producer);
            if (!isNew) continue;
            var key = Key(response.Name!);
            var near = Variants(key).SelectMany(variant => byVariant[variant]).FirstOrDefault(
                other => other.Producer != response.Producer && AreNear(key, other.Key)
                    && (before.ContainsKey(other.Producer) || other.Producer < response.Producer));
            if (near.Name is null) continue;
            log.Add(RuleIds.SimilarName, response.Location, ColumnRole.Producer, response.Name, near.Producer.ToString(), near.Producer, near.Name);
        }
    }

    private static bool AreNear(string a, string b)
    {
        if (a.Length == 0 || Number(a) != Number(b)) return false;
        return a == b || (Math.Min(a.Length, b.Length) >= ShortestForOneEdit && Spelling.Edits(a, b) == 1);
    }

    // Two words one edit apart share the word itself or one with a letter left out.
    private static IEnumerable<string> Variants(string key)
    {
        yield return key;
        if (key.Length is < ShortestForOneEdit or > 40) yield break;
        for (var i = 0; i < key.Length; i++) yield return key.Remove(i, 1);
    }

    private static string Key(string name) => LegalForm().Replace(AliasText.Key(name), "");

    private static string Number(string key) => string.Concat(Numerals().Matches(key).Select(match => match.Value));

    [GeneratedRegex("(股份)?有限(责任)?公司|coltd$|ltd$|limited$|inc$", RegexOptions.CultureInvariant)]
    private static partial Regex LegalForm();

    [GeneratedRegex("[0-9〇零一二三四五六七八九十甲乙丙丁东南西北新老]|(?<![a-z])[a-z](?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Numerals();
}
