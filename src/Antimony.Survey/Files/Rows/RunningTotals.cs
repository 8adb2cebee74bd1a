using Antimony.Survey.Files.Headers;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Files.Rows;

/// <summary>The sums of one column that its total rows must agree with. A total covers all rows, a subtotal those since the
/// last one.</summary>
internal sealed class RunningTotals(HeaderCell header, FindingLog log)
{
    private Running _all;
    private Running _part;

    /// <summary>Adds a row's value, in tonnes, and its decimals as written.</summary>
    public void Add(double value)
    {
        _all.Add(value);
        _part.Add(value);
    }

    /// <summary>Leaves the totals over a row unchecked whose value could not be read: that has its own finding.</summary>
    public void Taint() => _all.Tainted = _part.Tainted = true;

    /// <summary>Holds a total row's value against the rows.</summary>
    /// <param name="isGrand">Whether it covers all rows.</param>
    /// <param name="total">The value, <see langword="null"/> where the cell gives none.</param>
    /// <param name="unit">Tonnes in one unit of the last decimal place that the total is written with.</param>
    /// <param name="row">Its row number.</param>
    /// <param name="written">The cell as written.</param>
    public void Check(bool isGrand, double? total, double unit, int row, string written)
    {
        var sum = isGrand ? _all : _part;
        _part = default;
        if (total is not { } value || sum.Tainted || sum.Count == 0) return;
        // A total may be rounded by half a unit, and so may each of its n rows: their errors add up to 0.29 √n units
        // (the standard deviation of n uniform ones).
        var allowed = (unit * Math.Max(0.5, 0.29 * Math.Sqrt(sum.Count))) + (1e-9 * Math.Abs(sum.Sum));
        if (Math.Abs(value - sum.Sum) <= allowed) return;
        var (stated, summed) = (Tonnes.Text(value), Tonnes.Text(sum.Sum));
        log.Add(RuleId.TotalDoesNotReconcile, row, header.Written, written, summed, stated, summed, sum.Count);
    }

    private struct Running
    {
        public double Sum;
        public int Count;
        public bool Tainted;

        public void Add(double value)
        {
            Sum += value;
            Count++;
        }
    }
}
