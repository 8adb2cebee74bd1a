using Antimony.Survey.Definition;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Frame;

namespace Antimony.Survey.Disclosure.Withholding;

/// <summary>National production by product. A product is withheld where fewer groups reported some of it than may be shown;
/// and so are further ones, smallest first, until what follows from the total and the rest, the sum of those withheld, rests
/// on enough groups, which takes two products at least. Imputed amounts count in a product's sum and not among its contributors:
/// they hold nobody's answer of the month.</summary>
internal static class ProductBreakdown
{
    public static IReadOnlyDictionary<string, double?> Of(
        Panel panel, SurveyDefinition definition, IngotEquivalents equivalents)
    {
        var products = equivalents.Products.Select((id, j) => new Product(
            id,
            panel.Members.Sum(m => m.Cell!.Levels[j]) / definition.Coverage,
            [.. panel.Members.Where(m => m.IsReported && m.Cell!.Levels[j] > 0).Select(m => m.ContributorGroup)])).ToList();
        var withheld = products.Where(p => p.Groups.Count < definition.MinimumContributors).ToList();
        var candidates = new Queue<Product>(products.Except(withheld).OrderBy(p => p.Level).ThenBy(p => p.Id, StringComparer.Ordinal));
        while (!IsProtected(withheld, definition.MinimumContributors) && candidates.TryDequeue(out var next)) withheld.Add(next);
        return products.ToDictionary(p => p.Id, p => withheld.Contains(p) ? (double?)null : p.Level);
    }

    // What nobody makes protects nobody: a withheld zero is not counted.
    private static bool IsProtected(IEnumerable<Product> withheld, int minimum)
    {
        var made = withheld.Where(p => p.Level > 0).ToList();
        return made.Count == 0 || made.SelectMany(p => p.Groups).Distinct().Count() >= minimum;
    }

    private sealed record Product(string Id, double Level, HashSet<string> Groups);
}
