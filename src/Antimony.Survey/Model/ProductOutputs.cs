using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Antimony.Survey.Model;

/// <summary>The month's output by product in tonnes gross weight. A product that was not reported is absent, which is not the
/// same as a reported 0.</summary>
/// <remarks>Immutable, compared by content.</remarks>
[SuppressMessage("Naming", "CA1710", Justification = "Outputs is the plural the field uses.")]
public sealed class ProductOutputs : IReadOnlyCollection<KeyValuePair<string, Tonnes>>, IEquatable<ProductOutputs>
{
    // A file may hold 200,000 of these, each of a few products: a sorted array is the smallest thing that does it.
    private readonly KeyValuePair<string, Tonnes>[] _byProduct;

    /// <summary>Holds those products; ids are compared by ordinal.</summary>
    /// <exception cref="ArgumentException">A product is given twice.</exception>
    public ProductOutputs(IEnumerable<KeyValuePair<string, Tonnes>> byProduct)
    {
        _byProduct = [.. byProduct];
        Array.Sort(_byProduct, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        for (var i = 1; i < _byProduct.Length; i++)
        {
            if (_byProduct[i].Key == _byProduct[i - 1].Key)
                throw new ArgumentException($"Product '{_byProduct[i].Key}' is given twice.", nameof(byProduct));
        }
    }

    /// <summary>Nothing reported.</summary>
    internal static ProductOutputs None { get; } = new([]);

    /// <summary>The output of that product, or <see langword="null"/> where it was not reported.</summary>
    public Tonnes? this[string product]
    {
        get
        {
            foreach (var pair in _byProduct)
            {
                if (pair.Key == product) return pair.Value;
            }

            return null;
        }
    }

    /// <summary>How many products were reported.</summary>
    public int Count => _byProduct.Length;

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Tonnes>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, Tonnes>>)_byProduct).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(ProductOutputs? other) => other is not null && _byProduct.AsSpan().SequenceEqual(other._byProduct);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ProductOutputs);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var pair in _byProduct) hash.Add(pair);
        return hash.ToHashCode();
    }
}
