using Antimony.Survey.Definition;

namespace AntimonyFunctions.Workflow;

/// <summary>When a month may be published (contract 3): from the survey's publication day of the month itself on,
/// 08:00 UTC.</summary>
internal static class PublicationCalendar
{
    private static readonly TimeOnly Hour = new(8, 0);

    /// <summary>The moment from which that month is due.</summary>
    public static DateTimeOffset DueAt(SurveyDefinition definition, Month month)
    {
        var day = Math.Min(definition.PublicationDay, month.Days);
        return new DateTimeOffset(month.FirstDay.AddDays(day - 1).ToDateTime(Hour), TimeSpan.Zero);
    }

    /// <summary>Whether that month is due at that moment.</summary>
    public static bool IsDue(SurveyDefinition definition, Month month, DateTimeOffset now) => DueAt(definition, month) <= now;
}
