using Antimony.Survey.Definition;
using Antimony.Survey.Estimation.Figures;

namespace Antimony.Survey.Disclosure;

/// <summary>Which products' totals are withheld: those that too few contributors reported some of; and further ones, smallest
/// first, until what follows from the total and the rest, the sum of those withheld, rests on enough contributors.</summary>
/// <remarks>That takes two products at least. Imputed amounts count in a product's sum and not among its contributors: they hold
/// nobody's answer of the month.</remarks>
internal static class ProductSuppression
{
    /// <summary>The products' totals as they may be shown.</summary>
    /// <param name="definition">The survey, whose products producers' levels are listed by.</param>
    /// <param name="whole">Each product's total.</param>
    /// <param name="producers">Who stands behind them.</param>
    /// <param name="rule">How many contributors are enough.</param>
    public static IReadOnlyDictionary<string, double?> Of(
        SurveyDefinition definition, IReadOnlyDictionary<string, double?> whole, IReadOnlyList<EstimatedProducer> producers,
        ContributorRule rule)
    {
        var products = definition.Products.Select((product, j) => new ProductTotal(
            product.Id,
            whole[product.Id] ?? 0,
            [.. producers.Where(p => p.IsReported && p.Level.ByProduct[j] > 0).Select(p => p.Member.Contributor)])).ToList();
        var withheld = products.Where(product => !rule.AreEnough(product.Contributors)).ToList();
        var candidates = new Queue<ProductTotal>(
            products.Except(withheld).OrderBy(product => product.Level).ThenBy(product => product.Id, StringComparer.Ordinal));
        while (!IsProtected(withheld, rule) && candidates.TryDequeue(out var next)) withheld.Add(next);
        return products.ToDictionary(product => product.Id, product => withheld.Contains(product) ? null : whole[product.Id]);
    }

    // What nobody makes protects nobody: a withheld zero is not counted.
    private static bool IsProtected(IEnumerable<ProductTotal> withheld, ContributorRule rule)
    {
        var made = withheld.Where(product => product.Level > 0).ToList();
        return made.Count == 0 || rule.AreEnough(made.SelectMany(product => product.Contributors));
    }

    private sealed record ProductTotal(string Id, double Level, IReadOnlyList<Contributor> Contributors);
}
