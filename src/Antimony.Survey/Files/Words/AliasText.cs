using System.Text;

namespace Antimony.Survey.Files.Words;

/// <summary>Text in the form that alias tables are compared in.</summary>
internal static class AliasText
{
    /// <summary>Longest text that can be an alias; longer ones are compared by their start.</summary>
    public const int MaxLength = 120;

    /// <summary>NFKC with the outer white space off: full-width digits, letters and signs become plain.</summary>
    public static string Normal(string text)
    {
        var trimmed = text.AsSpan().Trim();
        // A lone surrogate has no normal form; it is no letter of any alias either.
        return System.Text.Ascii.IsValid(trimmed) ? trimmed.ToString()
            : HasLoneSurrogate(trimmed) ? ""
            : trimmed.ToString().Normalize(NormalizationForm.FormKC).Trim();
    }

    /// <summary>Letters and digits only, lower case: what two spellings of one name have in common.</summary>
    public static string Key(string text)
    {
        var normal = Normal(text.Length > MaxLength ? text[..MaxLength] : text);
        return string.Create(normal.Count(char.IsLetterOrDigit), normal, static (key, source) =>
        {
            var i = 0;
            foreach (var c in source)
            {
                if (char.IsLetterOrDigit(c)) key[i++] = char.ToLowerInvariant(c);
            }
        });
    }

    private static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
            i++;
        }

        return false;
    }
}
