using System.Globalization;
using Antimony.Survey.Estimation;

namespace Antimony.Storage.Workflow;

/// <summary>Says in a revised vintage what changed since the one before and which submissions did it.</summary>
internal static class RevisionNotice
{
    /// <summary>The flag's code.</summary>
    public const string Code = "revised";

    public static AssessmentFlag Of(StoredAssessment before, StoredAssessment after)
    {
        var known = before.Basis.ToHashSet();
        var brought = after.Basis.Where(basis => !known.Contains(basis)).Select(basis => basis.Submission.ToString()).ToList();
        var why = brought.Count > 0
            ? $"because of {string.Join(", ", brought)}"
            : "because a month that it depends on was revised";
        return new AssessmentFlag(Code, $"{What(before.Assessment, after.Assessment)} since vintage {before.Assessment.Vintage}, {why}.");
    }

    private static string What(Assessment before, Assessment after)
    {
        if (before.Production.National is { } from && after.Production.National is { } to && Tonnes(from) != Tonnes(to))
            return $"National production was revised from {Tonnes(from)} t to {Tonnes(to)} t";
        if (before.Change.MomPct is { } fromPct && after.Change.MomPct is { } toPct && Percent(fromPct) != Percent(toPct))
            return $"The change on the month before was revised from {Percent(fromPct)} % to {Percent(toPct)} %";
        return "Details other than national production were revised";
    }

    private static string Tonnes(double mass) => mass.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Percent(double change) => change.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);
}
