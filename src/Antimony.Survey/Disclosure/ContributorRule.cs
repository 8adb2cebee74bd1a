namespace Antimony.Survey.Disclosure;

/// <summary>How many contributors a figure must rest on to be shown (method 2): the one place that judges it.</summary>
/// <remarks>A holding counts once, however many of its plants stand behind a figure: it knows its own part, and the rest of two
/// is the other's.</remarks>
/// <param name="Minimum">The fewest.</param>
internal sealed record ContributorRule(int Minimum)
{
    /// <summary>Whether those are enough, each counted once.</summary>
    public bool AreEnough(IEnumerable<Contributor> contributors) => AreEnough(Contributor.Count(contributors));

    /// <summary>Whether so many different contributors are enough.</summary>
    public bool AreEnough(int contributors) => contributors >= Minimum;
}
