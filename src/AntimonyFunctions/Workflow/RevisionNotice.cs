using System.Globalization;
using Antimony.Storage.Assessments;
using Antimony.Survey.Assessing.Flags;
using Antimony.Survey.Estimation.Figures;

namespace AntimonyFunctions.Workflow;

/// <summary>Says in a revised vintage what changed since the one before and which submissions did it.</summary>
internal static class RevisionNotice
{
    private const int MostFigures = 4;
    private const int MostSubmissions = 5;

    private static readonly (string Name, string Format, Func<Assessment, double?> Read)[] Figures =
    [
        ("national production", "0.0' t'", a => a.Production.National),
        ("change on the month before", "+0.00' %';-0.00' %';0.00' %'", a => a.Change.MomPct),
        ("change on the year before", "+0.00' %';-0.00' %';0.00' %'", a => a.Change.YoyPct),
        ("calendar-adjusted change", "+0.00' %';-0.00' %';0.00' %'", a => a.Change.CalendarAdjustedMomPct),
        ("production since January", "0.0' t'", a => a.Production.YearToDate),
        ("producers", "0", a => a.Census.Producers),
        ("halted", "0", a => a.Census.Halted.Count),
        ("reduced", "0", a => a.Census.Reduced.Count),
        ("normal", "0", a => a.Census.Normal.Count),
        ("responses", "0", a => a.Response.Responded),
        ("diffusion index", "0.0", a => a.Diffusion.Index),
    ];

    /// <summary>The flag for that revision.</summary>
    public static AssessmentFlag Of(
        StoredAssessment before, MonthState stateBefore, StoredAssessment after, MonthState stateAfter)
    {
        var changes = Figures
            .Select(figure => (
                figure.Name,
                From: Text(figure.Read(before.Assessment), figure.Format),
                To: Text(figure.Read(after.Assessment), figure.Format)))
            .Where(figure => figure.From != figure.To)
            .Select(figure => $"{figure.Name} from {figure.From} to {figure.To}")
            .ToList();
        var what = changes.Count == 0 ? "details" : string.Join(", ", changes.Take(MostFigures));
        var why = Why(before, stateBefore, after, stateAfter);
        return FlagTexts.Revised(before.Assessment.Vintage, what, why);
    }

    private static string Why(StoredAssessment before, MonthState stateBefore, StoredAssessment after, MonthState stateAfter)
    {
        var brought = Except(after.Basis.Select(b => b.Submission), before.Basis.Select(b => b.Submission));
        if (brought.Count > 0) return "submission " + string.Join(", ", brought.Take(MostSubmissions));
        var upstream = Except(SubmissionsOf(stateAfter), SubmissionsOf(stateBefore));
        return upstream.Count > 0
            ? "a month that this one depends on, revised by submission " + string.Join(", ", upstream.Take(MostSubmissions))
            : "an earlier month that this one depends on was revised";
    }

    private static IEnumerable<SubmissionId> SubmissionsOf(MonthState state) =>
        state.Trace.Provenance.SelectMany(entry => entry.Inputs).SelectMany(input => input.Submissions);

    private static List<SubmissionId> Except(IEnumerable<SubmissionId> these, IEnumerable<SubmissionId> those) =>
        [.. these.Except(those).Order()];

    private static string Text(double? figure, string format) =>
        figure?.ToString(format, CultureInfo.InvariantCulture) ?? "nothing";
}
