using Antimony.Survey.Definition;
using Antimony.Survey.Frame;

namespace Antimony.Survey.Estimation.Figures;

/// <summary>Turns reported gross weights into levels by product in ingot equivalent (method 1.1), in the order of
/// the survey's products.</summary>
internal sealed class IngotEquivalents
{
    private readonly double[] _factors;
    private readonly Dictionary<string, int> _positions;

    public IngotEquivalents(SurveyDefinition definition)
    {
        Products = [.. definition.Products.Select(p => p.Id)];
        _factors = [.. Products.Select(definition.FactorOf)];
        _positions = Products.Index().ToDictionary(p => p.Item, p => p.Index, StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Products { get; }

    /// <summary>The level that was reported; <see langword="null"/> where a running producer left its output blank. A halted
    /// producer's blank is a zero; a product left blank beside one that was reported is a zero too.</summary>
    /// <exception cref="KeyNotFoundException">The survey has no such product.</exception>
    public ProducerLevel? Reported(Response response) =>
        response.Output.Count == 0 && response.Status != OperatingStatus.Halted
            ? null
            : new ProducerLevel(CellMarker.Reported, response.Month, Levels(response.Output));

    /// <summary>Producers as they were carried over, their levels in this survey's order; a product that it no longer has is
    /// dropped.</summary>
    public IEnumerable<CarriedProducer> Reordered(CarriedMonth? state)
    {
        if (state is null) return [];
        if (state.Products.SequenceEqual(Products)) return state.Producers;
        return state.Producers.Select(producer =>
        {
            var byProduct = state.Products.Zip(producer.Levels).ToDictionary(pair => pair.First, pair => pair.Second);
            return producer with { Levels = [.. Products.Select(product => byProduct.GetValueOrDefault(product))] };
        });
    }

    private double[] Levels(ProductOutputs output)
    {
        var levels = new double[_factors.Length];
        foreach (var (product, gross) in output)
        {
            var j = _positions[product];
            levels[j] = _factors[j] * gross.Value;
        }

        return levels;
    }
}
