namespace House.Tests;

/// <summary>One use of what another folder declares.</summary>
internal sealed record Arrow(string File, int Line, string Symbol, string Declared)
{
    public static IReadOnlyList<Arrow> All { get; } = [.. SourceProject.All.SelectMany(project => project.Arrows())];

    public string From => Path.GetDirectoryName(File)!;

    public string To => Path.GetDirectoryName(Declared)!;

    public override string ToString() => $"{File}:{Line} → {Symbol}, {From} → {To}";
}
