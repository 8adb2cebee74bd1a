namespace Antimony.Survey.Files.Formats;

/// <summary>Gives one string for equal texts seen shortly after each other, so that a large file does not hold its
/// repeated values many times over.</summary>
internal sealed class StringPool
{
    private const int Slots = 1 << 12;

    private readonly string?[] _recent = new string?[Slots];

    public string Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        ref var slot = ref _recent[string.GetHashCode(text) & (Slots - 1)];
        return slot == text ? slot : slot = text;
    }
}
