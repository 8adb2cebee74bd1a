using Antimony.Survey.Files.Headers;
using Antimony.Survey.Files.Words;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Files.Rows;

/// <summary>Whether a column writes its decimals one way. A decimal comma is accepted where every number of the column can be
/// read with one and none of them in two ways; else each such number is refused.</summary>
internal sealed class DecimalSeparators(HeaderCell header, FindingLog log)
{
    private readonly List<(int Row, string Text)> _comma = [];
    private readonly List<(int Row, string Text)> _either = [];
    private (int Comma, int Either) _beyond;
    private bool _point;

    /// <summary>Takes note of one number.</summary>
    public void Note(NumberStyle style, int row, string text)
    {
        switch (style)
        {
            case NumberStyle.DecimalPoint: _point = true; break;
            case NumberStyle.DecimalComma: Keep(_comma, ref _beyond.Comma, row, text); break;
            case NumberStyle.Either: Keep(_either, ref _beyond.Either, row, text); break;
        }
    }

    /// <summary>Decides, once the column has been read.</summary>
    public void End()
    {
        if (_comma.Count == 0) return;
        if (!_point && _either.Count == 0)
        {
            log.Add(RuleId.DecimalComma, _comma[0].Row, header.Written, _comma[0].Text);
            return;
        }

        foreach (var (row, text) in _comma.Concat(_either).OrderBy(cell => cell.Row))
            log.Add(RuleId.AmbiguousNumber, row, header.Written, text);
        log.CountErrors(_beyond.Comma + _beyond.Either);
    }

    private static void Keep(List<(int, string)> cells, ref int beyond, int row, string text)
    {
        if (cells.Count < FindingList.Limit) cells.Add((row, text));
        else beyond++;
    }
}
