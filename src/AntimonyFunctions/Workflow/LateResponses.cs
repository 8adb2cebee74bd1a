using Antimony.Storage.Responses;
using Antimony.Survey.Assessing.Flags;
using Antimony.Survey.Definition;
using Antimony.Survey.Estimation.Figures;

namespace AntimonyFunctions.Workflow;

/// <summary>Notes in an assessment how many responses came after the month was due. It is no figure: the digest leaves it out, so
/// that the same answer sent again, later, revises nothing.</summary>
internal static class LateResponses
{
    public static IEnumerable<AssessmentFlag> FlagsOf(SurveyDefinition definition, MonthData data)
    {
        var due = PublicationCalendar.DueAt(definition, data.Month);
        var late = data.Responses.Count(response => response.Submission.WrittenAt > due);
        if (late == 0) yield break;
        yield return FlagTexts.LateResponses(late, data.Responses.Count, due);
    }
}
