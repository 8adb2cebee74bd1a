using Antimony.Survey.Estimation.Figures;

namespace Antimony.Survey.Estimation.Provenance;

/// <summary>Collects the entries of a month's figures, in the order of the assessment.</summary>
/// <param name="input">What the month was computed from.</param>
internal sealed class ProvenanceLedger(AssessmentInput input)
{
    private readonly List<ProvenanceEntry> _entries = [];

    public IReadOnlyList<ProvenanceEntry> Entries => _entries;

    /// <summary>What the figures may be taken from.</summary>
    public ProvenanceInputs Inputs { get; } = new(input);

    public void Add(
        string figure, double? value, string formula, IEnumerable<ProvenanceInput?> inputs,
        params IEnumerable<(string Name, double? Value)> operands)
    {
        // A figure that is absent or withheld must not come back through what it was made of.
        var shown = value is null ? [] : operands;
        _entries.Add(new ProvenanceEntry(figure, value, formula,
            shown.ToDictionary(o => o.Name, o => o.Value), [.. inputs.OfType<ProvenanceInput>()]));
    }
}
