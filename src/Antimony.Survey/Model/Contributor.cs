namespace Antimony.Survey.Model;

/// <summary>What counts as one in disclosure control: the holding that owns a producer, else the producer itself.</summary>
public readonly record struct Contributor
{
    private readonly string? _name;

    private Contributor(string name) => _name = name;

    /// <summary>The contributor behind that producer.</summary>
    /// <param name="group">The holding, <see langword="null"/> where none is known.</param>
    /// <param name="producer">The producer.</param>
    internal static Contributor Of(string? group, ProducerId producer) => new(group ?? producer.ToString());

    /// <summary>How many different contributors those are.</summary>
    internal static int Count(IEnumerable<Contributor> contributors) => contributors.Distinct().Count();

    /// <summary>The holding's name, or the producer's id.</summary>
    public override string ToString() => _name ?? "";
}
