namespace Antimony.Survey.Files.Words;

/// <summary>Which known word somebody may have meant.</summary>
internal static class Spelling
{
    /// <summary>The candidate with the fewest edits from the key, where they are few for its length: up to a third of
    /// it.</summary>
    public static string? Nearest(string key, IEnumerable<string> candidates)
    {
        if (key.Length is 0 or > 40) return null;
        var best = default(string);
        var fewest = (Math.Max(key.Length, 3) / 3) + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - key.Length) >= fewest || candidate.Length < 2) continue;
            var edits = Edits(key, candidate);
            if (edits < fewest && edits < candidate.Length) (best, fewest) = (candidate, edits);
        }

        return best;
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours between two words (optimal string
    /// alignment).</summary>
    public static int Edits(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var width = b.Length + 1;
        Span<int> before = stackalloc int[width <= 128 ? width : 0];
        if (width > 128) before = new int[width];
        int[] last = new int[width], now = new int[width];
        for (var j = 0; j < width; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j < width; j++)
            {
                var replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, replaced);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) now[j] = Math.Min(now[j], before[j - 2] + 1);
            }

            last.CopyTo(before);
            (last, now) = (now, last);
        }

        return last[^1];
    }
}
