using Antimony.Survey.Definition;
using Antimony.Survey.Files.Formats;
using Antimony.Survey.Files.Headers;
using Antimony.Survey.Files.Rows;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Files;

/// <summary>A survey file as read: its rows before editing, and what was found while reading.</summary>
public sealed class SurveyFile
{
    private readonly IReadOnlyDictionary<string, Header> _headers;

    internal SurveyFile(
        FileKind? kind,
        ResponseTable responses,
        IReadOnlyList<ExternalAggregate> aggregates,
        IReadOnlyDictionary<string, Header> headers,
        int rows,
        FindingList findings)
    {
        _headers = headers;
        Kind = kind;
        Table = responses;
        Aggregates = aggregates;
        Rows = rows;
        Findings = findings;
        Months = [.. responses.Responses.Select(response => response.Month)
            .Concat(responses.Incomplete.Where(row => row.Month is not null).Select(row => row.Month!.Value))
            .Concat(aggregates.Select(aggregate => aggregate.Month))
            .Distinct().Order()];
    }

    /// <summary>What it holds; <see langword="null"/> where no header was understood.</summary>
    internal FileKind? Kind { get; }

    /// <summary>The months of its rows, ascending; editing wants the responses of the month before each.</summary>
    public IReadOnlyList<Month> Months { get; }

    /// <summary>Rows of data, right or wrong; totals, blank rows and notes are not counted.</summary>
    public int Rows { get; }

    /// <summary>What was found while reading; editing adds to a copy.</summary>
    public FindingList Findings { get; }

    internal ResponseTable Table { get; }

    internal IReadOnlyList<ExternalAggregate> Aggregates { get; }

    /// <summary>The place of a finding on that row, its column named as the row's sheet heads it.</summary>
    internal FindingPlace At(RowLocation at, ColumnRole? role = null) => new(
        at.Sheet, at.Row,
        role is { } known && _headers.TryGetValue(at.Sheet ?? "", out var header) ? header.Find(known)?.Written : null);

    /// <summary>Reads a file. Content never makes it throw: any bytes end as rows or findings.</summary>
    /// <param name="content">The file, seekable, at most 20 MiB (<see cref="FileLimits"/>); stays open.</param>
    /// <param name="fileName">Its name, without a path and of at most 200 characters, else nothing is read: the ending says its
    /// format, and a month in it may date its rows.</param>
    /// <param name="definition">The survey that it answers.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    /// <exception cref="IOException">The stream itself could not be read.</exception>
    public static SurveyFile Read(
        Stream content, string fileName, SurveyDefinition definition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(definition);
        return new SurveyFileReader(fileName, definition, cancellationToken).Read(content);
    }
}
