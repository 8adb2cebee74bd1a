using System.Globalization;
using Antimony.Survey.Outlook;

namespace Antimony.Survey.Tests.Outlook;

/// <summary>The published series of real months, with the source of each row in the file itself.</summary>
internal static class PublishedFacts
{
    public static IReadOnlyList<MonthObservation> Months { get; } = Read();

    public static SurveyDefinition Survey { get; } = SurveyDefinition.Find(SurveyId.Parse("antimony-ingot"))!;

    /// <summary>The file quotes nothing, so that commas separate.</summary>
    private static List<MonthObservation> Read()
    {
        var lines = File.ReadAllLines(Path.Combine(
            RepositoryRoot(), "tests", "Antimony.Survey.Tests", "Outlook", "published_facts.csv"));
        var columns = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => MonthObservation.From(Aggregate(line.Split(','))))];

        PublishedAggregate Aggregate(string[] row) => new()
        {
            Month = Month.Parse(row[0]),
            MomPct = Number(row, "mom_pct"),
            Halted = (int?)Number(row, "halted"),
            Reduced = (int?)Number(row, "reduced"),
            Normal = (int?)Number(row, "normal"),
            OutlookIncreasePct = Number(row, "outlook_increase_pct"),
            OutlookFlatPct = Number(row, "outlook_flat_pct"),
            OutlookDecreasePct = Number(row, "outlook_decrease_pct"),
        };

        double? Number(string[] row, string column) =>
            row[Array.IndexOf(columns, column)] is { Length: > 0 } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AntimonyFunctions.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above holds AntimonyFunctions.sln.");
        return folder.FullName;
    }
}
