using Antimony.Storage.Assessments;
using AntimonyFunctions.Http;

namespace AntimonyFunctions.Resources;

/// <summary>A measure that can be had as a series: its name and how it is read from a month.</summary>
internal sealed record SeriesMeasure(string Name, Func<StoredAssessment, double?> Value)
{
    /// <summary>The month's figure as it is served.</summary>
    public double? Read(StoredAssessment month) => ServedJson.Figure(Value(month));

    public static IReadOnlyList<SeriesMeasure> All { get; } =
    [
        new("production", m => m.Assessment.Production.National),
        new("surveyed", m => m.Assessment.Production.Surveyed),
        new("reported", m => m.Assessment.Production.Reported),
        new("imputed", m => m.Assessment.Production.Imputed),
        new("dailyAverage", m => m.Assessment.Production.DailyAverage),
        new("yearToDate", m => m.Assessment.Production.YearToDate),
        new("momPct", m => m.Assessment.Change.MomPct),
        new("dailyMomPct", m => m.Assessment.Change.DailyMomPct),
        new("calendarAdjustedMomPct", m => m.Assessment.Change.CalendarAdjustedMomPct),
        new("yoyPct", m => m.Assessment.Change.YoyPct),
        new("ytdPct", m => m.Assessment.Change.YtdPct),
        new("janFebPct", m => m.Assessment.JanFebPct),
        new("producers", m => m.Assessment.Census.Producers),
        new("halted", m => m.Assessment.Census.Halted.Count),
        new("reduced", m => m.Assessment.Census.Reduced.Count),
        new("normal", m => m.Assessment.Census.Normal.Count),
        new("utilisationPct", m => m.Assessment.Capacity.UtilisationPct),
        new("ratePct", m => m.Assessment.Response.RatePct),
        new("imputedSharePct", m => m.Assessment.Response.ImputedSharePct),
        new("diffusion", m => m.Assessment.Diffusion.Index),
    ];

    public static SeriesMeasure? Find(string name) => All.FirstOrDefault(measure => measure.Name == name);
}
