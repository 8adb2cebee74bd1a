namespace Antimony.Survey.Files.Words;

/// <summary>Remembers what the few texts of a column mean, so that each is worked out once.</summary>
internal sealed class Memo<T>(Func<string, T> work)
{
    private const int Most = 1024;

    private readonly Dictionary<string, T> _known = [];

    public T this[string text]
    {
        get
        {
            if (_known.TryGetValue(text, out var known)) return known;
            var result = work(text);
            if (_known.Count < Most) _known.Add(text, result);
            return result;
        }
    }
}
