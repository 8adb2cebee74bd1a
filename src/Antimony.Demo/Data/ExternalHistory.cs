using Antimony.Survey.Definition;
using Antimony.Survey.Editing;
using Antimony.Survey.Files;
using Antimony.Survey.Outlook.Observations;

namespace Antimony.Demo.Data;

/// <summary>The aggregates among the samples that others published: real months without a response.</summary>
internal static class ExternalHistory
{
    /// <summary>The file's name.</summary>
    public const string File = "published-aggregates.csv";

    /// <summary>Reads and edits the file as an upload is; oldest month first.</summary>
    /// <exception cref="StepFailedException">There is no such file in the folder, or a rule refuses it.</exception>
    public static IReadOnlyList<HistoryMonth> Read(string folder, SurveyDefinition definition, Month currentMonth)
    {
        var path = Path.Combine(folder, File);
        if (!System.IO.File.Exists(path)) throw new StepFailedException($"There is no {File} in {folder}.");
        using var content = System.IO.File.OpenRead(path);
        var edited = Editor.Edit(
            SurveyFile.Read(content, File, definition),
            new EditingContext(definition, currentMonth, new Dictionary<Month, IReadOnlyList<Response>>()));
        if (!edited.Accepted)
        {
            var first = edited.Findings.Errors[0];
            var row = first.Row is { } number ? FormattableString.Invariant($"row {number}: ") : "";
            throw new StepFailedException($"{File} was not accepted: {row}{first.Message.En}");
        }

        return [.. edited.Aggregates.OrderBy(aggregate => aggregate.Month)
            .Select(aggregate => new HistoryMonth(MonthObservation.Of(aggregate), FigureSource.ExternalAggregate))];
    }
}
