using Antimony.Survey.Files.Headers;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Editing;

/// <summary>A file after editing: what it holds and everything found in it.</summary>
public sealed record EditedFile
{
    /// <summary>What it holds; <see langword="null"/> where no header was understood.</summary>
    public required FileKind? Kind { get; init; }

    /// <summary>The responses read; to be used only where <see cref="Accepted"/>.</summary>
    public required IReadOnlyList<Response> Responses { get; init; }

    /// <summary>The external aggregates read; to be used only where <see cref="Accepted"/>.</summary>
    public required IReadOnlyList<ExternalAggregate> Aggregates { get; init; }

    /// <summary>The months that it speaks of, ascending.</summary>
    public required IReadOnlyList<Month> Months { get; init; }

    /// <summary>Rows of data, right or wrong; totals, blank rows and notes are not counted.</summary>
    public required int Rows { get; init; }

    /// <summary>Everything found, by reading and by editing.</summary>
    public required FindingList Findings { get; init; }

    /// <summary>Whether the file may be stored: no rule of severity error is broken.</summary>
    public bool Accepted => Findings.ErrorCount == 0;
}
