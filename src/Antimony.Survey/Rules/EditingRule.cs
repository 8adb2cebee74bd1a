namespace Antimony.Survey.Rules;

/// <summary>One rule of the catalogue: data, not code (<c>rules.json</c>).</summary>
public sealed record EditingRule
{
    /// <summary>Its id, as findings name it.</summary>
    public required string Id { get; init; }

    /// <summary>What breaking it does to a file.</summary>
    public required Severity Severity { get; init; }

    /// <summary>A few words.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>What it looks for.</summary>
    public required LocalizedText Description { get; init; }

    /// <summary>What to do about it.</summary>
    public required LocalizedText Action { get; init; }
}
