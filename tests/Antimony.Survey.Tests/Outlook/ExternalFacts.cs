using Antimony.Survey.Definition;
using Antimony.Survey.Editing;
using Antimony.Survey.Files;
using Antimony.Survey.Outlook.Observations;

namespace Antimony.Survey.Tests.Outlook;

/// <summary>The published series of real months, read as a survey file is.</summary>
internal static class ExternalFacts
{
    public static SurveyDefinition Survey { get; } = SurveyDefinition.Find(SurveyId.AntimonyIngot)!;

    public static IReadOnlyList<MonthObservation> Months { get; } = Read();

    private static List<MonthObservation> Read()
    {
        using var file = File.OpenRead(ExternalFactsFile.Path);
        var read = SurveyFile.Read(file, "published-aggregates.csv", Survey);
        var before = new Dictionary<Month, IReadOnlyList<Response>>();
        var edited = Editor.Edit(read, new EditingContext(Survey, new Month(2026, 1), before));
        return [.. edited.Aggregates.Select(MonthObservation.Of)];
    }
}
